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

function boxOf(elements: HTMLCollection, index: number): DOMRect | undefined {
  return elements[index]?.getBoundingClientRect();
}
