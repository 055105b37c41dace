import type { Postings } from '../../../search/postings.ts';
import { readShard } from '../../../search/shard.ts';
import { isCategory, type Term } from '../../../search/terms.ts';
import type { Cursor } from './cursor.ts';
import type { PostingList } from './postingList.ts';

/**
 * Goes through a segment of an edition before. `numbers` has the new number of
 * each of its articles, or -1 for one that is not wanted. Categories are left out.
 */
export class SegmentCursor implements Cursor {
  term: Term = 0;
  readonly first: number;
  private postings: Postings | null = null;
  private readonly entries: Iterator<[Term, Postings], undefined>;

  constructor(
    shards: Iterable<Uint8Array>,
    private readonly numbers: Int32Array,
  ) {
    this.first = numbers.find((number) => number >= 0) ?? 0;
    this.entries = entriesOf(shards, numbers.length);
    this.next();
  }

  collect(list: PostingList): void {
    if (!this.postings) return;
    const { numbers, titles } = this.postings;
    let title = 0;
    for (let place = 0; place < numbers.length; place++) {
      const inTitle = titles[title] === place;
      if (inTitle) title++;
      const number = this.numbers[numbers[place] ?? 0] ?? -1;
      if (number >= 0) list.add(number, inTitle);
    }
  }

  next(): void {
    const { value } = this.entries.next();
    this.term = value?.[0] ?? Number.POSITIVE_INFINITY;
    this.postings = value?.[1] ?? null;
  }
}

function* entriesOf(
  shards: Iterable<Uint8Array>,
  articles: number,
): Generator<[Term, Postings], undefined> {
  for (const shard of shards) {
    for (const entry of readShard(shard, articles)) if (!isCategory(entry[0])) yield entry;
  }
}
