import { mixed } from '../../manifest/mix.ts';

/**
 * Cuts a list where its content says, not by counting from one end: a change
 * rewrites the run it is in and at most its neighbours, and nothing else.
 *
 * An item ends a run when its mark is the highest within `min` before and after
 * it (N. Bjørner et al., "Content-dependent chunking for differential
 * compression, the local maximum approach", 2010). So a cut depends on its
 * surroundings alone, runs are longer than `min`, and about `2 * min` on average.
 */
export interface Cutting<T> {
  /** What marks an item: stable while its content is edited. */
  key: (item: T) => string;
  /** Size of an item, above 0. */
  size: (item: T) => number;
  /** No run is smaller, except beside an item that stands alone and in a short list. */
  min: number;
  /** No run is larger, except for an item that is. More than `2 * min`. */
  max: number;
}

interface Item<T> {
  item: T;
  mark: number;
  size: number;
}

/** Cuts a list into runs, in the list's order. See `Cutting`. */
export function chunk<T>(list: readonly T[], cutting: Cutting<T>): T[][] {
  const { min, max } = cutting;
  const runs: Item<T>[][] = [];
  let run: Item<T>[] = [];
  const close = () => {
    for (const part of cutAtPeaks(run, min)) runs.push(...halve(part, min, max));
    run = [];
  };
  for (const item of list) {
    const weighed = { item, mark: mixed(cutting.key(item)), size: cutting.size(item) };
    // Smaller ones always leave a place to cut that keeps `min` on both sides.
    const standsAlone = weighed.size > max - 2 * min;
    if (!standsAlone) {
      run.push(weighed);
      continue;
    }
    close();
    runs.push([weighed]);
  }
  close();
  return runs.map((items) => items.map(({ item }) => item));
}

function cutAtPeaks<T>(items: readonly Item<T>[], min: number): Item<T>[][] {
  const ends = endsOf(items);
  const marks = Uint32Array.from(items, ({ mark }) => mark);
  const total = ends.at(-1) ?? 0;
  const runs: Item<T>[][] = [];
  let start = 0;
  for (let i = 0; i < items.length; ) {
    const next = firstHigherAfter(i, marks, ends, min);
    const end = at(ends, i);
    // Near an end a cut would be decided before its surroundings are known.
    const isPeak = next.outOfReach && end > min && total - end >= min;
    if (isPeak && isHigherThanBefore(i, marks, ends, min)) {
      runs.push(items.slice(start, i + 1));
      start = i + 1;
    }
    // None in between is a peak: each has this mark, which is as high, before it.
    i = next.index;
  }
  if (start < items.length) runs.push(items.slice(start));
  return runs;
}

/** The next item with a higher mark, or the first one past `min`, which is out of reach. */
function firstHigherAfter(i: number, marks: Uint32Array, ends: Float64Array, min: number) {
  let index = i + 1;
  while (index < marks.length && at(ends, index) - at(ends, i) <= min) {
    if (at(marks, index) > at(marks, i)) return { index, outOfReach: false };
    index++;
  }
  return { index, outOfReach: true };
}

function isHigherThanBefore(i: number, marks: Uint32Array, ends: Float64Array, min: number) {
  for (let k = i - 1; k >= 0 && at(ends, i) - at(ends, k) <= min; k--) {
    if (at(marks, k) >= at(marks, i)) return false;
  }
  return true;
}

/** Cuts a run above the maximum at the highest mark that leaves `min` on both sides, until all fit. */
function halve<T>(run: Item<T>[], min: number, max: number): Item<T>[][] {
  const ends = endsOf(run);
  const total = ends.at(-1) ?? 0;
  if (total <= max) return [run];
  let cut = -1;
  for (const [i, { mark }] of run.entries()) {
    const hasRoom = at(ends, i) >= min && total - at(ends, i) >= min;
    if (hasRoom && mark > (run[cut]?.mark ?? -1)) cut = i;
  }
  return [...halve(run.slice(0, cut + 1), min, max), ...halve(run.slice(cut + 1), min, max)];
}

/** Where each item ends, in sizes from the list's beginning. */
function endsOf(items: readonly Item<unknown>[]): Float64Array {
  const ends = new Float64Array(items.length);
  let end = 0;
  for (const [i, { size }] of items.entries()) {
    end += size;
    ends[i] = end;
  }
  return ends;
}

function at(numbers: Uint32Array | Float64Array, i: number): number {
  return numbers[i] ?? 0;
}
