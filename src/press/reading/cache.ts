import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Hash } from '../../manifest/types.ts';
import { isMissing } from '../files.ts';
import { Labels } from './labels.ts';
import { type Packed, unpack } from './packed.ts';
import type { PostRecord } from './record.ts';

/** What is remembered of the posts of a paper from one press to the next. */
export interface Cache {
  /** Of all that posts were read with, beside themselves: another key, other records. */
  key: Hash;
  /** When they were read, in ms since 1970. */
  now: number;
  /** Of each content folder, in its order. */
  records: readonly (readonly PostRecord[])[];
}

/** A cache that was read from a file, which is ASCII: lines of JSON and the digest of all of them. */
export interface StoredCache extends Cache {
  /** By the first post of each. */
  lines: ReadonlyMap<PostRecord, CacheLine>;
  digest: string;
}

/** Where the file has some posts of one content folder. */
export interface CacheLine {
  start: number;
  /** Behind the line's end. */
  end: number;
  posts: readonly PostRecord[];
}

/** What the first line says. */
export type CacheHead = Omit<Cache, 'records'>;

/** What any other line says. */
export interface CacheRun {
  content: number;
  packed: Packed;
}

/** The digest, in hex digits of SHA-256, is so long. */
export const DIGEST = 64;
const LINE_END = 10;

/** Reads a cache file. Null for one that is not there, not whole, or of another key: that costs only time. */
export function readCache(file: string, key: Hash): StoredCache | null {
  const bytes = readIfThere(file);
  const digest = bytes && wholeDigest(bytes);
  if (!digest) return null;
  const texts = split(bytes.subarray(0, -DIGEST));
  const head: CacheHead = JSON.parse(texts.next().value?.text ?? '{}');
  if (head.key !== key) return null;
  const records: PostRecord[][] = [];
  const lines = new Map<PostRecord, CacheLine>();
  const labels = new Labels();
  for (const { text, start, end } of texts) {
    const { content, packed }: CacheRun = JSON.parse(text);
    const posts = unpack(packed, labels).flatMap((each) => ('same' in each ? [] : each));
    const own = records[content] ?? [];
    own.push(...posts);
    records[content] = own;
    if (posts[0]) lines.set(posts[0], { start, end, posts });
  }
  return { ...head, records, lines, digest };
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The digest at the end of a cache file, or null when the rest is not what was written. */
function wholeDigest(bytes: Buffer): string | null {
  const digest = createHash('sha256').update(bytes.subarray(0, -DIGEST)).digest('hex');
  return bytes.toString('latin1', Math.max(0, bytes.length - DIGEST)) === digest ? digest : null;
}

function* split(lines: Buffer): Generator<{ text: string } & Omit<CacheLine, 'posts'>, undefined> {
  for (let start = 0; start < lines.length; ) {
    const end = lines.indexOf(LINE_END, start) + 1;
    yield { text: lines.toString('latin1', start, end - 1), start, end };
    start = end;
  }
}
