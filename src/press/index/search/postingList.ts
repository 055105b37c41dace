import type { Postings } from '../../../search/postings.ts';

/** The articles of one term, as they come from several cursors. */
export class PostingList {
  /** Twice the article's number, and one more if its title has the term. */
  private values = new Uint32Array(1 << 10);
  private size = 0;
  /** Values that are less than the one before, and the place of the last of them. */
  private breaks = 0;
  private lastBreak = 0;
  private numbers = new Uint32Array(1 << 10);
  private titles = new Uint32Array(1 << 10);

  add(number: number, inTitle: boolean): void {
    const { size } = this;
    if (size === this.values.length) this.grow();
    const value = number * 2 + (inTitle ? 1 : 0);
    if (size > 0 && value < (this.values[size - 1] ?? 0)) {
      this.breaks++;
      this.lastBreak = size;
    }
    this.values[size] = value;
    this.size = size + 1;
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
    this.sort();
    const { values, numbers, titles, size } = this;
    let inTitles = 0;
    // Here and elsewhere by their places: through an iterator, postings take twice as long.
    for (let i = 0; i < size; i++) {
      const value = values[i] ?? 0;
      numbers[i] = value >>> 1;
      if (value & 1) titles[inTitles++] = i;
    }
    this.size = 0;
    this.breaks = 0;
    return { numbers: numbers.subarray(0, size), titles: titles.subarray(0, inTitles) };
  }

  private sort(): void {
    const values = this.values.subarray(0, this.size);
    if (this.breaks === 1) mergeHalves(values, this.lastBreak);
    else if (this.breaks > 1) values.sort();
  }
}

/**
 * Sorts numbers that are in order up to a place and from there on, mostly a few
 * among many: an article that was edited, and its neighbours. From the end on, so
 * that what stands before the first of the few stays where it is.
 */
function mergeHalves(values: Uint32Array, half: number): void {
  const few = values.slice(half);
  let left = half - 1;
  let right = few.length - 1;
  for (let to = values.length - 1; right >= 0; to--) {
    const fromLeft = left >= 0 && (values[left] ?? 0) > (few[right] ?? 0);
    values[to] = (fromLeft ? values[left--] : few[right--]) ?? 0;
  }
}
