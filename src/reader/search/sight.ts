import { firstWhere } from '../filter/runs.ts';

/** Index of the first of some elements, from above, of which a box shows a part; their count where it shows none. */
export function firstInSight(elements: HTMLCollection, box: HTMLElement): number {
  const { top } = box.getBoundingClientRect();
  return firstWhere(elements.length, (i) => (boxOf(elements, i)?.bottom ?? 0) >= top);
}

/** Index behind the last one of which it shows a part. */
export function endOfSight(elements: HTMLCollection, box: HTMLElement): number {
  const { bottom } = box.getBoundingClientRect();
  return firstWhere(elements.length, (i) => (boxOf(elements, i)?.top ?? 0) > bottom);
}

/** How far a box is scrolled, in its elements: their index, and the part that is past. */
export function placeIn(elements: HTMLCollection, box: HTMLElement): number {
  const index = firstInSight(elements, box);
  const { top = 0, height = 0 } = boxOf(elements, index) ?? {};
  const past = height === 0 ? 0 : (box.getBoundingClientRect().top - top) / height;
  return index + Math.min(0.999, Math.max(0, past));
}

/** Scrolls a box to a place in its elements; false where there is no such element yet. */
export function scrollToPlace(elements: HTMLCollection, box: HTMLElement, place: number): boolean {
  const { top, height } = boxOf(elements, Math.floor(place)) ?? {};
  if (top === undefined || height === undefined) return false;
  const by = top + (place % 1) * height - box.getBoundingClientRect().top;
  box.scrollTo({ top: box.scrollTop + by });
  return true;
}

function boxOf(elements: HTMLCollection, index: number): DOMRect | undefined {
  return elements[index]?.getBoundingClientRect();
}
