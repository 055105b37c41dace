import type { Term } from '../../../search/terms.ts';
import type { Scratch } from '../../scratch.ts';
import type { Cursor } from './cursor.ts';
import type { PostingList } from './postingList.ts';
import type { Run } from './run.ts';

/** Numbers that are read from disk at once. */
const WINDOW = 1 << 13;

/** A run that waits on disk. */
export interface KeptRun {
  terms: KeptColumn;
  counts: KeptColumn;
  postings: KeptColumn;
}

/** Where numbers lie, and how many. */
interface KeptColumn {
  place: number;
  length: number;
}

/** Puts a run by. */
export function keepRun({ terms, counts, postings }: Run, scratch: Scratch): KeptRun {
  const keep = (column: Run[keyof Run]): KeptColumn => ({
    place: scratch.add(new Uint8Array(column.buffer, column.byteOffset, column.byteLength)),
    length: column.length,
  });
  return { terms: keep(terms), counts: keep(counts), postings: keep(postings) };
}

/** Goes through a run. `numbers` are the segment's numbers of its articles. */
export class RunCursor implements Cursor {
  term: Term = 0;
  readonly first: number;
  private readonly terms: Column<Float64Array>;
  private readonly counts: Column<Uint32Array>;
  private readonly postings: Column<Uint16Array>;
  private count = 0;

  constructor(
    { terms, counts, postings }: KeptRun,
    scratch: Scratch,
    private readonly numbers: ArrayLike<number>,
  ) {
    this.first = numbers[0] ?? 0;
    this.terms = new Column(new Float64Array(WINDOW), terms, scratch);
    this.counts = new Column(new Uint32Array(WINDOW), counts, scratch);
    this.postings = new Column(new Uint16Array(WINDOW), postings, scratch);
    this.next();
  }

  collect(list: PostingList): void {
    const { postings, numbers } = this;
    while (this.count > 0 && postings.fill()) {
      const { window, at } = postings;
      const end = Math.min(at + this.count, postings.end);
      for (let i = at; i < end; i++) {
        const posting = window[i] ?? 0;
        list.add(numbers[posting >> 1] ?? 0, (posting & 1) === 1);
      }
      this.count -= end - at;
      postings.at = end;
    }
  }

  next(): void {
    const { terms, counts } = this;
    const isMore = terms.fill() && counts.fill();
    this.term = (isMore ? terms.window[terms.at++] : null) ?? Number.POSITIVE_INFINITY;
    this.count = (isMore ? counts.window[counts.at++] : null) ?? 0;
  }
}

/** Reads numbers from disk, a window at a time. */
class Column<T extends Float64Array | Uint32Array | Uint16Array> {
  /** Where in the window those begin that were not used yet, and where they end. */
  at = 0;
  end = 0;
  /** Numbers that were read from disk. */
  private read = 0;

  constructor(
    readonly window: T,
    private readonly kept: KeptColumn,
    private readonly scratch: Scratch,
  ) {}

  /** Reads more when all were used; whether there are any. */
  fill(): boolean {
    if (this.at < this.end) return true;
    const { window, kept } = this;
    const width = window.BYTES_PER_ELEMENT;
    this.end = Math.min(window.length, kept.length - this.read);
    this.at = 0;
    if (this.end === 0) return false;
    const bytes = new Uint8Array(window.buffer, 0, this.end * width);
    this.scratch.read(bytes, kept.place + this.read * width);
    this.read += this.end;
    return true;
  }
}
