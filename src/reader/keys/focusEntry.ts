import type { ListOnShow } from './listOnShow.ts';

/** An entry that is to have the focus as soon as its headline is drawn. */
let awaited: { place: number; stop(): void } | null = null;

/**
 * Gives the focus to the headline of an entry, by its place in the list. One
 * that is not drawn yet is scrolled to, and gets it as it comes; until then the list has it.
 */
export function focusEntry(list: ListOnShow, place: number): void {
  const { feed } = list;
  awaited?.stop();
  list.scrollTo(place);
  if (!feed || focusDrawn(list, place)) return;
  feed.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    // Who went elsewhere in the meantime stays there.
    if (document.activeElement !== feed || focusDrawn(list, place)) awaited?.stop();
  });
  observer.observe(feed, { childList: true, subtree: true });
  awaited = {
    place,
    stop() {
      observer.disconnect();
      awaited = null;
    },
  };
}

function focusDrawn({ feed }: ListOnShow, place: number): boolean {
  const link = feed?.querySelector<HTMLElement>(`[aria-posinset="${place + 1}"] a`);
  link?.focus({ preventScroll: true });
  return link !== null && link !== undefined;
}

/** Place of the entry that has the focus, or is to have it; or null. */
export function focusedEntry({ feed }: ListOnShow): number | null {
  const focus = document.activeElement;
  if (awaited && focus === feed) return awaited.place;
  const number = feed?.contains(focus) && focus?.closest('article')?.getAttribute('aria-posinset');
  return number ? Number(number) - 1 : null;
}

/** Whether the list is seen: on narrow screens an article lies over it. */
export function isSeen({ feed }: ListOnShow): boolean {
  return feed !== null && getComputedStyle(feed).visibility !== 'hidden';
}
