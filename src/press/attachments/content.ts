import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import type { Hash } from '../../manifest/types.ts';

/** What a file holds, as far as it matters here. */
export interface Content {
  hash: Hash;
  /** Its beginning. */
  head: Buffer;
}

/** A film is as large as it likes: this much of it is in memory. */
const CHUNK_BYTES = 1 << 18;

/** Reads a file once and keeps at least its first `wanted` bytes. Throws what the file system says. */
export function readContent(path: string, wanted: number): Content {
  const file = openSync(path, 'r');
  try {
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    const head: Buffer[] = [];
    let kept = 0;
    for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk)) {
      const part = chunk.subarray(0, count);
      hash.update(part);
      // A copy: the chunk is written over.
      if (kept < wanted) head.push(Buffer.from(part));
      kept += count;
    }
    return { hash: hash.digest('hex').slice(0, 16), head: Buffer.concat(head) };
  } finally {
    closeSync(file);
  }
}
