import { createHash } from 'node:crypto';
import { segmentPath, shardPath } from '../../../manifest/paths.ts';
import type { Hash } from '../../../manifest/types.ts';
import type { DataFile } from '../../edition.ts';
import type { KeptSegment } from './keptSegments.ts';

/** Files of the edition before. */
export interface Written {
  /** In bytes; null for one that is not there. */
  sizeNow(path: string): number | null;
  /** Null for one that is not there. */
  readNow(path: string): Uint8Array | null;
}

/** Path of a file of a segment: of so many shards, or of the directory behind them. */
export function segmentFilePath(segment: Hash, number: number, shards: number): string {
  return number < shards ? shardPath(number, segment) : segmentPath(segment);
}

/** The files of a segment if all of them are there, else null. */
export function filesThere({ segment, sizes }: KeptSegment, written: Written): DataFile[] | null {
  const files = sizes.map((size, i): DataFile => {
    const path = segmentFilePath(segment, i, sizes.length - 1);
    const parts = () => {
      throw new RangeError(`${path} went away while the paper was pressed`);
    };
    return { path, size, parts };
  });
  return files.every(({ path, size }) => written.sizeNow(path) === size) ? files : null;
}

/** Whether the files of a segment hold what its name says. */
export function isWhole({ segment, sizes }: KeptSegment, written: Written): boolean {
  const hash = createHash('sha256');
  for (const [i] of sizes.entries()) {
    const bytes = written.readNow(segmentFilePath(segment, i, sizes.length - 1));
    if (!bytes) return false;
    hash.update(bytes);
  }
  return hash.digest('hex').startsWith(segment);
}

/** Yields the shards of a segment. Throws RangeError for one that is gone. */
export function* shardsOf(
  { segment, sizes }: KeptSegment,
  written: Written,
): Generator<Uint8Array> {
  const shards = sizes.length - 1;
  for (let i = 0; i < shards; i++) {
    const bytes = written.readNow(shardPath(i, segment));
    if (!bytes) throw new RangeError(`${shardPath(i, segment)} went away while it was read`);
    yield bytes;
  }
}
