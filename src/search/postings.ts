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

/**
 * Reads what `writePostings` wrote, term by term, each into the memory of the one
 * before: what is read holds until the next is.
 */
export class PostingsReader {
  private numbers = NONE;
  private titles = NONE;

  /** `size` is the number of articles in the segment. */
  constructor(
    private readonly from: BitReader,
    private readonly size: number,
  ) {}

  /** The articles of the next term. Throws `CutShort` where bytes hold nothing of that kind. */
  read(): Postings {
    const { from, size } = this;
    // A broken file must not ask for more memory than a whole one could fill.
    const count = Math.min(from.gamma(), size);
    const titleCount = Math.min(from.gamma() - 1, count);
    this.titles = roomFor(titleCount, this.titles);
    this.numbers = roomFor(count, this.numbers);
    const titles = this.titles.subarray(0, titleCount);
    const numbers = this.numbers.subarray(0, count);
    readList(from, titles, count);
    readList(from, numbers, size);
    return { numbers, titles };
  }
}

/** Memory for so many numbers: what was there, if that is enough. */
function roomFor(count: number, room: Numbers): Numbers {
  return count <= room.length ? room : new Uint32Array(2 * count);
}

/**
 * A list of ascending numbers below `size`: distances in Rice's code, and a bit
 * for each number where a third of them or more are in it.
 */
function writeList(out: BitWriter, list: Numbers, size: number): void {
  if (list.length === 0) return;
  if (isDense(list.length, size)) {
    writeBitmap(out, list, size);
    return;
  }
  const k = riceBits(list.length, size);
  let next = 0;
  for (let i = 0; i < list.length; i++) {
    const number = list[i] ?? 0;
    out.rice(number - next, k);
    next = number + 1;
  }
}

/** Fills a list with what `writeList` wrote. */
function readList(from: BitReader, list: Numbers, size: number): void {
  if (list.length === 0) return;
  if (isDense(list.length, size)) {
    readBitmap(from, list, size);
    return;
  }
  const k = riceBits(list.length, size);
  let next = 0;
  for (let i = 0; i < list.length; i++) {
    const number = next + from.rice(k);
    list[i] = number;
    next = number + 1;
  }
}

/** Numbers whose bits are written at once. */
const WORD = 32;

function writeBitmap(out: BitWriter, list: Numbers, size: number): void {
  let at = 0;
  for (let start = 0; start < size; start += WORD) {
    const last = Math.min(start + WORD, size) - 1;
    let bits = 0;
    for (; at < list.length && (list[at] ?? 0) <= last; at++) bits |= 1 << (last - (list[at] ?? 0));
    out.bits(bits, last - start + 1);
  }
}

function readBitmap(from: BitReader, list: Numbers, size: number): void {
  let at = 0;
  for (let start = 0; start < size; start += WORD) {
    const width = Math.min(WORD, size - start);
    // The first one highest.
    let bits = from.bits(width) << (WORD - width);
    while (bits !== 0) {
      const first = Math.clz32(bits);
      if (at < list.length) list[at++] = start + first;
      bits ^= 0x80000000 >>> first;
    }
  }
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
