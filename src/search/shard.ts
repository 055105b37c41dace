import { BitReader, BitWriter } from './bits.ts';
import { type Postings, PostingsReader, writePostings } from './postings.ts';
import { checkSignature, SIGNATURE } from './signature.ts';
import { readTermList, TermListWriter } from './termList.ts';
import type { Term } from './terms.ts';
import { VarintReader, VarintWriter } from './varints.ts';

/**
 * A shard: some terms of a segment that follow each other, and the articles that
 * have them. First the terms, then their postings in the same order, bit behind
 * bit: to find those of one, the ones before are read.
 */
export class ShardWriter {
  private terms = new VarintWriter();
  private list = new TermListWriter(this.terms);
  private readonly postings = new BitWriter();
  private count = 0;

  /** `articles` is how many the segment has. */
  constructor(private readonly articles: number) {}

  /** Adds a term behind all that were added. */
  add(term: Term, postings: Postings): void {
    this.list.write(term);
    writePostings(this.postings, postings, this.articles);
    this.count++;
  }

  /** In bytes, with what was added so far; 0 while that is nothing. */
  get size(): number {
    return this.count === 0 ? 0 : this.terms.size + this.postings.size;
  }

  /** The shard; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const head = new VarintWriter();
    head.write(this.count);
    const parts = [SIGNATURE, head.take(), this.terms.take(), this.postings.take()];
    this.list = new TermListWriter(this.terms);
    this.count = 0;
    return joined(parts);
  }
}

/** Joins bytes. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Reads the terms of a shard and their postings one by one; postings hold until
 * the next are read. Throws `CutShort` for bytes that are no shard.
 */
export function* readShard(
  bytes: Uint8Array,
  articles: number,
): Generator<[Term, Postings], undefined> {
  const { terms, postings } = open(bytes, articles);
  for (const term of terms) yield [term, postings.read()];
}

/** The postings of some terms of a shard; those that it has not are left out. Throws `CutShort`. */
export function findPostings(
  bytes: Uint8Array,
  articles: number,
  wanted: ReadonlySet<Term>,
): Map<Term, Postings> {
  const { terms, postings } = open(bytes, articles);
  const last = terms.findLastIndex((term) => wanted.has(term));
  const found = new Map<Term, Postings>();
  for (const term of terms.slice(0, last + 1)) {
    const { numbers, titles } = postings.read();
    if (wanted.has(term)) found.set(term, { numbers: numbers.slice(), titles: titles.slice() });
  }
  return found;
}

function open(bytes: Uint8Array, articles: number): { terms: Term[]; postings: PostingsReader } {
  checkSignature(bytes);
  const from = new VarintReader(bytes, SIGNATURE.length);
  const terms = readTermList(from, from.read());
  return { terms, postings: new PostingsReader(new BitReader(bytes, from.at), articles) };
}
