import { boxOf } from '../body/showRange.ts';

/** What is seen of a pane, by px of the window: not what its bars cover. */
interface Sight {
  top: number;
  bottom: number;
}

function sightOf(pane: HTMLElement): Sight {
  const { top, bottom } = pane.getBoundingClientRect();
  // The style sheets say there how much is covered.
  const covered = Number.parseFloat(getComputedStyle(pane).scrollPaddingBottom) || 0;
  return { top, bottom: bottom - covered };
}

/** Whether the beginning of a range is in sight of a pane. One that is not drawn is not. */
export function isInSight(pane: HTMLElement, range: Range): boolean {
  const { top, bottom } = sightOf(pane);
  const box = boxOf(range);
  return box !== undefined && box.top >= top && box.bottom <= bottom;
}

/**
 * Index of the range to which a reader goes from what he sees: the first that is
 * not above it, or, backwards, the last that is not below it. -1 where there is none.
 */
export function nearest(pane: HTMLElement, ranges: readonly Range[], by: 1 | -1): number {
  const { top, bottom } = sightOf(pane);
  if (by > 0) return ranges.findIndex((range) => (boxOf(range)?.top ?? -Infinity) >= top);
  return ranges.findLastIndex((range) => (boxOf(range)?.bottom ?? Infinity) <= bottom);
}
