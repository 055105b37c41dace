import { boxOf } from '../body/showRange.ts';

/** What is seen of a pane, by px of the window: not what is behind the bar, nor below it. */
function sightOf(pane: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = pane.getBoundingClientRect();
  const bar = pane.querySelector('.hit-bar');
  return { top, bottom: bar ? bar.getBoundingClientRect().top : bottom };
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
