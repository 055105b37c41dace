import { createHash } from 'node:crypto';
import type { Hash } from '../../../manifest/types.ts';
import { commonness, writeDirectory } from '../../../search/directory.ts';
import type { Postings } from '../../../search/postings.ts';
import { ShardWriter } from '../../../search/shard.ts';
import type { Term } from '../../../search/terms.ts';
import type { DataFile } from '../../edition.ts';
import { hashOf } from '../../hash.ts';
import type { KeptText, Texts } from '../../kept.ts';
import { segmentFilePath } from './written.ts';

/**
 * A shard is closed when it is so large, in bytes, by how many articles its
 * segment has at least: a search loads one for each term, and what is rewritten
 * with each press must not be many files.
 */
const SHARD_BYTES: readonly [articles: number, bytes: number][] = [
  [50_000, 36 << 10],
  [4_096, 28 << 10],
  [0, 24 << 10],
];

/** Smaller segments do without a list of their common terms, unless there is no larger one. */
const LISTING_ARTICLES = 4_096;

/** A segment that was made, and its files, which wait among the texts. */
export interface MadeSegment {
  segment: Hash;
  /** Its shards in their order, then its directory. */
  files: DataFile[];
}

/**
 * Makes the files of a segment from its terms in ascending order. It is named by
 * the hash of all of them, in which they stand in this order.
 */
export function makeSegment(
  terms: Iterable<[Term, Postings]>,
  articles: number,
  categories: string[],
  texts: Texts,
): MadeSegment {
  const most = SHARD_BYTES.find(([least]) => articles >= least)?.[1] ?? 0;
  const listsCommon = articles >= LISTING_ARTICLES;
  const writer = new ShardWriter(articles);
  const firsts: Term[] = [];
  const common = new Map<Term, number>();
  const hash = createHash('sha256');
  const kept: KeptText[] = [];
  const keep = (bytes: Uint8Array) => {
    hash.update(bytes);
    const text = { hash: hashOf(bytes), size: bytes.length };
    texts.put(text, bytes);
    kept.push(text);
  };
  for (const [term, postings] of terms) {
    if (writer.size === 0) firsts.push(term);
    writer.add(term, postings);
    if (writer.size >= most) keep(writer.take());
    const level = listsCommon ? commonness(postings.numbers.length, articles) : null;
    if (level !== null) common.set(term, level);
  }
  if (writer.size > 0) keep(writer.take());
  keep(writeDirectory({ articles, categories, firsts, common }));
  const segment = hash.digest('hex').slice(0, 16);
  return { segment, files: kept.map((text, i) => fileOf(segment, i, kept.length - 1, text)) };
}

function fileOf(segment: Hash, number: number, shards: number, text: KeptText): DataFile {
  return { path: segmentFilePath(segment, number, shards), size: text.size, parts: () => [text] };
}
