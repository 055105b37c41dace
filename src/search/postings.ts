import type { BitReader, BitWriter } from './bits.ts';

/** Numbers of articles in a segment, ascending: 0 is the newest. */
export type Numbers = Uint32Array;

/** The articles that have a term. */
export interface Postings {
  numbers: Numbers;
  /** Places in `numbers` of those that have it in their titles, ascending. */
  titles: Numbers;
}

const NONE: Numbers = new Uint32Array(0);

/**
 * Writes the articles of a term: how many, how many of them by their titles, then
 * both lists. `size` is the number of articles in the segment.
 */
export function writePostings(out: BitWriter, { numbers, titles }: Postings, size: number): void {
  out.gamma(numbers.length);
  out.gamma(titles.length + 1);
  writeList(out, titles, numbers.length);
  writeList(out, numbers, size);
}

/** Reads what `writePostings` wrote. Throws `CutShort` where bytes hold nothing of that kind. */
export function readPostings(from: BitReader, size: number): Postings {
  const count = from.gamma();
  const titleCount = from.gamma() - 1;
  const titles = readList(from, titleCount, count);
  return { numbers: readList(from, count, size), titles };
}

/**
 * A list of ascending numbers below `size`: distances in Rice's code, and a bit
 * for each number where a third of them or more are in it.
 */
function writeList(out: BitWriter, list: Numbers, size: number): void {
  if (list.length === 0) return;
  if (isDense(list.length, size)) {
    let next = 0;
    for (let number = 0; number < size; number++) {
      const isIn = list[next] === number;
      if (isIn) next++;
      out.bits(isIn ? 1 : 0, 1);
    }
    return;
  }
  const k = riceBits(list.length, size);
  let before = -1;
  for (const number of list) {
    out.rice(number - before - 1, k);
    before = number;
  }
}

function readList(from: BitReader, count: number, size: number): Numbers {
  if (count === 0) return NONE;
  // A broken file must not ask for more memory than a whole one could fill.
  const list = new Uint32Array(Math.min(count, size));
  if (isDense(count, size)) {
    let end = 0;
    for (let number = 0; number < size; number++) if (from.bits(1) === 1) list[end++] = number;
    return list;
  }
  const k = riceBits(count, size);
  let number = -1;
  for (let i = 0; i < list.length; i++) {
    number += from.rice(k) + 1;
    list[i] = number;
  }
  return list;
}

/** Whether a bit for each number takes less than distances do. */
function isDense(count: number, size: number): boolean {
  return count * 3 >= size;
}

/**
 * The parameter of Rice's code for `count` of `size` numbers that lie evenly: the
 * greatest for which `2 ** k` is no more than the mean distance times ln 2
 * (R. Gallager, D. van Voorhis, "Optimal source codes for geometrically distributed integer alphabets", 1975).
 */
function riceBits(count: number, size: number): number {
  let k = 0;
  for (let reach = 2 * count; reach <= size * 0.69; reach *= 2) k++;
  return k;
}
