import { differenceOf } from './difference.ts';
import { keepInSight } from './keepInSight.ts';

/**
 * Puts a text in the place of the one before it and leaves alone what stays the
 * same. Both are compared as they were written: pictures and code on the page
 * have got more since.
 */
export function placeText(
  body: Element,
  pane: HTMLElement | null,
  old: DocumentFragment,
  next: DocumentFragment,
): void {
  const { head, tail } = differenceOf([...old.childNodes], [...next.childNodes]);
  const range = document.createRange();
  range.selectNodeContents(next);
  range.setStart(next, head);
  range.setEnd(next, next.childNodes.length - tail);
  // A copy: what was written is compared with the next text.
  const text = range.cloneContents();
  const shown = [...body.childNodes];
  const end = shown.length - tail;
  keepInSight(pane, [...shown.slice(0, head), ...shown.slice(end)], () => {
    for (const node of shown.slice(head, end)) node.remove();
    body.insertBefore(text, shown[end] ?? null);
  });
}
