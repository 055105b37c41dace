import { decodePath } from '../../manifest/addresses.ts';

/** Pictures narrower than this are signs in the text, in px. */
const SIGN = 48;

/** Makes pictures that are no links buttons, which show them in full. `name` makes a button's name of what is shown. */
export function readyPictures(body: Element, name: (shown: string) => string): void {
  for (const picture of body.querySelectorAll('img')) {
    const isSign = picture.hasAttribute('width') && picture.width < SIGN;
    if (isSign || picture.closest('a')) continue;
    picture.setAttribute('role', 'button');
    picture.setAttribute('aria-label', name(picture.alt));
    picture.tabIndex = 0;
  }
}

/** What a plain click opens over the text: a picture, or a note where the browser has popovers. */
export function openerAt(event: MouseEvent): HTMLElement | null {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  const isPlain = button === 0 && !(metaKey || ctrlKey || shiftKey || altKey);
  if (!isPlain || !(target instanceof Element)) return null;
  const marks = 'popover' in HTMLElement.prototype ? ', .footnote-ref a[href^="#"]' : '';
  return target.closest<HTMLElement>(`img[role="button"]${marks}`);
}

/** What is shown for a click: the picture itself, or the note of a mark; null if there is none. */
export function elementBehind(body: Element, from: HTMLElement): HTMLElement | null {
  if (!(from instanceof HTMLAnchorElement)) return from;
  return body.querySelector(`#${CSS.escape(decodePath(from.hash.slice(1)))}`);
}
