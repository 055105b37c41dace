import { keepInSight } from './keepInSight.ts';

/** Attends to the pictures of a body that came, or failed, before anybody did. */
export function settleAll(body: Element, pane: HTMLElement | null): void {
  for (const picture of body.querySelectorAll('img')) {
    if (picture.complete && picture.currentSrc) settle(picture, pane, picture.naturalWidth > 0);
  }
}

/**
 * Gives a picture of unknown size the room that it needs, or puts words where
 * one did not come. While the room kept for it is in sight it stays as it is:
 * nothing moves under the eyes. `pane` is what scrolls.
 */
export function settle(picture: HTMLImageElement, pane: HTMLElement | null, came: boolean): void {
  if (!came) standIn(picture, pane);
  else if (picture.classList.contains('awaited')) {
    whenOutOfSight(picture, pane, () => picture.classList.remove('awaited'));
  }
}

/** Old pictures are often gone: their description stands in for the browser's broken frame. */
function standIn(picture: HTMLImageElement, pane: HTMLElement | null): void {
  const { height, width } = picture.getBoundingClientRect();
  const words = document.createElement('span');
  words.className = 'lost-picture';
  words.textContent = picture.alt;
  words.style.minHeight = `${height}px`;
  words.style.minWidth = `${width}px`;
  picture.replaceWith(words);
  whenOutOfSight(words, pane, () => words.removeAttribute('style'));
}

/** Changes an element as soon as it is out of sight, and leaves what is in sight where it is. */
function whenOutOfSight(element: Element, pane: HTMLElement | null, change: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) return;
      observer.disconnect();
      keepInSight(pane, [...(element.closest('.body')?.children ?? [])], change);
    },
    { root: pane },
  );
  observer.observe(element);
}
