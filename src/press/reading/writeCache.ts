import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isMissing, writeWhole } from '../files.ts';
import {
  type Cache,
  type CacheHead,
  type CacheLine,
  type CacheRun,
  DIGEST,
  type StoredCache,
} from './cache.ts';
import { pack } from './packed.ts';
import type { PostRecord } from './record.ts';

/** Posts in a line: it must fit in a string, and in little memory. */
const RUN = 256;
/** A line of fewer is not kept as it is: each press that adds a post would leave one more. */
const FEW = RUN / 2;

/**
 * Writes a cache file, which is there whole or as it was before. Lines of the
 * old one whose posts are as they were are copied. Throws what the file system says.
 */
export function writeCache(path: string, cache: Cache, old: StoredCache | null): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const lines = old && OldLines.open(path, old);
  const file = openSync(part, 'w');
  try {
    const hash = createHash('sha256');
    for (const bytes of linesOf(cache, lines)) {
      hash.update(bytes);
      writeWhole(file, bytes);
    }
    writeWhole(file, Buffer.from(hash.digest('hex')));
    renameSync(part, path);
  } finally {
    closeSync(file);
    lines?.close();
    rmSync(part, { force: true });
  }
}

/** The lines of a cache file from which a cache was read. */
class OldLines {
  private constructor(
    private readonly file: number,
    private readonly lines: StoredCache['lines'],
  ) {}

  /** Null when another file has taken its place. */
  static open(path: string, { lines, digest }: StoredCache): OldLines | null {
    const file = openIfThere(path);
    if (file === null) return null;
    const old = new OldLines(file, lines);
    const end = fstatSync(file).size;
    if (old.bytes(Math.max(0, end - DIGEST), end).toString('latin1') === digest) return old;
    old.close();
    return null;
  }

  /** The line of the very posts that stand at a place of a list, unless it is short. */
  lineAt(list: readonly PostRecord[], at: number): CacheLine | null {
    const first = list[at];
    const line = first && this.lines.get(first);
    if (!line || line.posts.length < FEW) return null;
    return line.posts.every((post, i) => list[at + i] === post) ? line : null;
  }

  bytes(start: number, end: number): Buffer {
    const bytes = Buffer.allocUnsafe(end - start);
    const read = readSync(this.file, bytes, 0, bytes.length, start);
    return bytes.subarray(0, read);
  }

  close(): void {
    closeSync(this.file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function* linesOf({ key, now, records }: Cache, old: OldLines | null): Generator<Buffer> {
  yield toLine({ key, now });
  for (const [content, own] of records.entries()) {
    let from = 0;
    for (let at = 0; at < own.length; ) {
      const line = old?.lineAt(own, at);
      if (old && line) {
        yield* toRuns(content, own.slice(from, at));
        yield old.bytes(line.start, line.end);
        at += line.posts.length;
        from = at;
      } else at++;
    }
    yield* toRuns(content, own.slice(from));
  }
}

function* toRuns(content: number, posts: readonly PostRecord[]): Generator<Buffer> {
  for (let at = 0; at < posts.length; at += RUN) {
    yield toLine({ content, packed: pack(posts.slice(at, at + RUN)) });
  }
}

function toLine(line: CacheHead | CacheRun): Buffer {
  return Buffer.from(`${toAscii(JSON.stringify(line))}\n`);
}

/** Escapes what has more than one byte: a text without it is read twice as fast. */
function toAscii(json: string): string {
  return json.replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
