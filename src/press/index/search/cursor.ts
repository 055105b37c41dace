import type { Postings } from '../../../search/postings.ts';
import type { Term } from '../../../search/terms.ts';

/** Goes through the terms of some articles in ascending order. */
export interface Cursor {
  /** Infinity behind the last. */
  readonly term: Term;
  /** Puts the articles that have the term into a list, numbered as in the segment that is made. */
  collect(list: PostingList): void;
  /** Goes on to the next term. */
  next(): void;
}

/** The articles of one term, as they come from several cursors. */
export class PostingList {
  /** Twice the article's number, and one more if its title has the term. */
  private values = new Uint32Array(1 << 10);
  private size = 0;
  private isSorted = true;
  private numbers = new Uint32Array(1 << 10);
  private titles = new Uint32Array(1 << 10);

  add(number: number, inTitle: boolean): void {
    if (this.size === this.values.length) this.grow();
    const value = number * 2 + (inTitle ? 1 : 0);
    if (this.size > 0 && value < (this.values[this.size - 1] ?? 0)) this.isSorted = false;
    this.values[this.size++] = value;
  }

  private grow(): void {
    const larger = new Uint32Array(2 * this.size);
    larger.set(this.values);
    this.values = larger;
    this.numbers = new Uint32Array(2 * this.size);
    this.titles = new Uint32Array(2 * this.size);
  }

  /** What was added, in order, which holds until more is added; it is empty afterwards. */
  take(): Postings {
    const { values, numbers, titles, size } = this;
    if (!this.isSorted) values.subarray(0, size).sort();
    let inTitles = 0;
    // Here and elsewhere by their places: through an iterator, postings take twice as long.
    for (let i = 0; i < size; i++) {
      const value = values[i] ?? 0;
      numbers[i] = value >>> 1;
      if (value & 1) titles[inTitles++] = i;
    }
    this.size = 0;
    this.isSorted = true;
    return { numbers: numbers.subarray(0, size), titles: titles.subarray(0, inTitles) };
  }
}

/**
 * Yields each term of all cursors once, in ascending order, with all articles
 * that have it; these hold until the next term is asked for.
 */
export function* merged(cursors: readonly Cursor[]): Generator<[Term, Postings], undefined> {
  const heap = new CursorHeap(cursors);
  const list = new PostingList();
  for (let top = heap.top(); top; top = heap.top()) {
    const { term } = top;
    for (let same: Cursor | undefined = top; same?.term === term; same = heap.top()) {
      same.collect(list);
      same.next();
      heap.settle();
    }
    const postings = list.take();
    if (postings.numbers.length > 0) yield [term, postings];
  }
}

/** A binary heap of cursors, the one with the least term at the top. */
class CursorHeap {
  private readonly heap: Cursor[];

  constructor(cursors: readonly Cursor[]) {
    this.heap = cursors.filter(({ term }) => term < Number.POSITIVE_INFINITY);
    for (let i = this.heap.length >> 1; i >= 0; i--) this.sink(i);
  }

  top(): Cursor | undefined {
    return this.heap[0];
  }

  /** Gives the top its place again after it went on, or lets it go at its end. */
  settle(): void {
    if (this.heap[0]?.term === Number.POSITIVE_INFINITY) {
      const last = this.heap.pop();
      if (last && this.heap.length > 0) this.heap[0] = last;
    }
    this.sink(0);
  }

  private sink(start: number): void {
    const { heap } = this;
    for (let at = start; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if ((heap[child]?.term ?? Number.POSITIVE_INFINITY) < (heap[least]?.term ?? 0)) {
          least = child;
        }
      }
      const [above, below] = [heap[at], heap[least]];
      if (least === at || !above || !below) return;
      heap[at] = below;
      heap[least] = above;
      at = least;
    }
  }
}
