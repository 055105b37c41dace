import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a static host would hold. */
export interface OutputSize {
  files: number;
  bytes: number;
  /** Sum of the files, each by `gzip -6`. */
  gzip: number;
  /** Bytes of the largest file. */
  largest: number;
}

/** Measures a folder; packs each file, a minute a gigabyte or so. */
export function outputSizeOf(folder: string): OutputSize {
  const size: OutputSize = { files: 0, bytes: 0, gzip: 0, largest: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    size.files++;
    size.bytes += bytes.length;
    size.gzip += gzipSync(bytes, { level: 6 }).length;
    size.largest = Math.max(size.largest, bytes.length);
  }
  return size;
}
