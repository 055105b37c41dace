import type { Term } from '../../../search/terms.ts';
import type { Scratch } from '../../scratch.ts';
import type { Cursor, PostingList } from './cursor.ts';
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
  private readonly terms: Column;
  private readonly counts: Column;
  private readonly postings: Column;
  private count = 0;

  constructor(
    { terms, counts, postings }: KeptRun,
    scratch: Scratch,
    private readonly numbers: ArrayLike<number>,
  ) {
    this.terms = new Column(new Float64Array(WINDOW), terms, scratch);
    this.counts = new Column(new Uint32Array(WINDOW), counts, scratch);
    this.postings = new Column(new Uint16Array(WINDOW), postings, scratch);
    this.next();
  }

  collect(list: PostingList): void {
    for (; this.count > 0; this.count--) {
      const posting = this.postings.next() ?? 0;
      list.add(this.numbers[posting >> 1] ?? 0, (posting & 1) === 1);
    }
  }

  next(): void {
    this.term = this.terms.next() ?? Number.POSITIVE_INFINITY;
    this.count = this.counts.next() ?? 0;
  }
}

/** Reads numbers from disk, a window at a time. */
class Column {
  private at = 0;
  private filled = 0;
  /** Numbers that were read from disk. */
  private read = 0;

  constructor(
    private readonly window: Float64Array | Uint32Array | Uint16Array,
    private readonly kept: KeptColumn,
    private readonly scratch: Scratch,
  ) {}

  next(): number | undefined {
    if (this.at === this.filled) this.fill();
    return this.at < this.filled ? this.window[this.at++] : undefined;
  }

  private fill(): void {
    const { window, kept } = this;
    const width = window.BYTES_PER_ELEMENT;
    this.filled = Math.min(window.length, kept.length - this.read);
    this.at = 0;
    if (this.filled === 0) return;
    const bytes = new Uint8Array(window.buffer, 0, this.filled * width);
    this.scratch.read(bytes, kept.place + this.read * width);
    this.read += this.filled;
  }
}
