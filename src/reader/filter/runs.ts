import type { Run } from '../../manifest/types.ts';

/** A run of a timeline, and the index in the timeline of its first entry. */
export interface PlacedRun {
  run: Run;
  start: number;
}

/** Indexes in a timeline, the end excluded. */
export interface Stretch {
  start: number;
  end: number;
}

/** The runs that hold entries of a stretch. `first` is the index at which the list of runs begins. */
export function runsWithin(runs: readonly Run[], stretch: Stretch, first = 0): PlacedRun[] {
  const found: PlacedRun[] = [];
  let start = first;
  for (const run of runs) {
    if (start >= stretch.end) break;
    if (start + run[1] > stretch.start) found.push({ run, start });
    start += run[1];
  }
  return found;
}

/** Index of the first of ascending whole numbers from 0 to `end` for which a test holds; `end` where it holds for none. */
export function firstWhere(end: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
