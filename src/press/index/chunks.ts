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
  /** What marks an item, 32 bits that look random: the same while its content is edited. */
  markOf: (item: T) => number;
  /** No run holds fewer items, except in a short list. */
  min: number;
  /** No run holds more. More than `2 * min`. */
  max: number;
}

/** From the first item of a run to the one behind it. */
type Range = readonly [start: number, end: number];

/** Cuts a list into runs, in the list's order. See `Cutting`. */
export function chunk<T>(list: readonly T[], { markOf, min, max }: Cutting<T>): T[][] {
  const marks = new Uint32Array(list.length);
  for (const [i, item] of list.entries()) marks[i] = markOf(item);
  const runs: T[][] = [];
  for (const run of betweenPeaks(marks, min)) {
    for (const part of halved(marks, run, min, max)) runs.push(list.slice(...part));
  }
  return runs;
}

function betweenPeaks(marks: Uint32Array, min: number): Range[] {
  const runs: Range[] = [];
  let start = 0;
  for (let i = 0; i < marks.length; ) {
    const next = firstHigherAfter(i, marks, min);
    const end = i + 1;
    // Near an end a cut would be decided before its surroundings are known.
    const isPeak = next - i > min && end > min && marks.length - end >= min;
    if (isPeak && isHigherThanBefore(i, marks, min)) {
      runs.push([start, end]);
      start = end;
    }
    // None in between is a peak: each has this mark, which is as high, before it.
    i = next;
  }
  if (start < marks.length) runs.push([start, marks.length]);
  return runs;
}

/** The next item with a higher mark, or the first one past `min`, which is out of reach. */
function firstHigherAfter(i: number, marks: Uint32Array, min: number): number {
  let next = i + 1;
  while (next < marks.length && next - i <= min && at(marks, next) <= at(marks, i)) next++;
  return next < marks.length ? next : i + min + 1;
}

function isHigherThanBefore(i: number, marks: Uint32Array, min: number): boolean {
  for (let k = i - 1; k >= 0 && i - k <= min; k--) {
    if (at(marks, k) >= at(marks, i)) return false;
  }
  return true;
}

/** Cuts a run above the maximum at the highest mark that leaves `min` on both sides, until all fit. */
function halved(marks: Uint32Array, [start, end]: Range, min: number, max: number): Range[] {
  if (end - start <= max) return [[start, end]];
  let cut = start + min;
  for (let next = cut; next <= end - min; next++) {
    if (at(marks, next - 1) > at(marks, cut - 1)) cut = next;
  }
  return [...halved(marks, [start, cut], min, max), ...halved(marks, [cut, end], min, max)];
}

function at(marks: Uint32Array, i: number): number {
  return marks[i] ?? 0;
}
