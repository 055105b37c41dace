import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Hash } from '../../manifest/types.ts';
import { isMissing, writeWhole } from '../files.ts';
import { Labels } from './labels.ts';
import { type Packed, pack, unpack } from './packed.ts';
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

/** First line of a cache file. */
type Head = Omit<Cache, 'records'>;

/** Any other line but the last: posts of one content folder. */
interface Run {
  content: number;
  packed: Packed;
}

/** Records in a line: it must fit in a string, and in little memory. */
const RUN = 256;
const LINE_END = 10;

/**
 * Reads a cache file: lines of JSON, at the end the SHA-256 of all before. Null
 * for one that is not there, not whole, or of another key: that costs only time.
 */
export async function readCache(file: string, key: Hash): Promise<Cache | null> {
  const bytes = await readIfThere(file);
  const lines = bytes && wholeLines(bytes);
  if (!lines) return null;
  const head: Head = JSON.parse(lines.next().value ?? '{}');
  if (head.key !== key) return null;
  const records: PostRecord[][] = [];
  const labels = new Labels();
  for (const line of lines) {
    const run: Run = JSON.parse(line);
    const own = records[run.content] ?? [];
    records[run.content] = own;
    for (const each of unpack(run.packed, labels)) if (!('same' in each)) own.push(each);
  }
  return { ...head, records };
}

/** Writes a cache file, which is there whole or as it was before. Throws what the file system says. */
export function writeCache(path: string, cache: Cache): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    const hash = createHash('sha256');
    for (const line of linesOf(cache)) {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      hash.update(bytes);
      writeWhole(file, bytes);
    }
    writeWhole(file, Buffer.from(hash.digest('hex')));
    renameSync(part, path);
  } finally {
    closeSync(file);
    rmSync(part, { force: true });
  }
}

function* linesOf({ key, now, records }: Cache): Generator<Head | Run> {
  yield { key, now };
  for (const [content, own] of records.entries()) {
    for (let at = 0; at < own.length; at += RUN) {
      yield { content, packed: pack(own.slice(at, at + RUN)) };
    }
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The lines of a cache file, or null when they are not what was written. */
function wholeLines(bytes: Buffer): Generator<string, undefined> | null {
  const end = bytes.lastIndexOf(LINE_END) + 1;
  const body = bytes.subarray(0, end);
  const hash = createHash('sha256').update(body).digest('hex');
  return bytes.toString('latin1', end) === hash ? split(body) : null;
}

function* split(body: Buffer): Generator<string, undefined> {
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(LINE_END, at);
    yield body.toString('utf8', at, end);
    at = end + 1;
  }
}
