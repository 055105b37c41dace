import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Paper } from './paper.ts';

/** What an index takes on a host. */
export interface IndexSize {
  files: number;
  bytes: number;
  /** Sum of the files, each by `gzip -6`. */
  gzip: number;
  /** Bytes of all titles and texts in their normal form, as UTF-8. */
  text: number;
}

/** Measures the index of a paper that was pressed into a folder, without those of editions before. */
export function indexSizeOf(out: string, { manifest, texts }: Paper): IndexSize {
  const segments = new Set((manifest.search ?? []).map(([segment]) => segment));
  const folder = join(out, 'data/search');
  const size: IndexSize = { files: 0, bytes: 0, gzip: 0, text: 0 };
  for (const name of readdirSync(folder)) {
    const segment = name.split('.').at(-2) ?? '';
    if (!segments.has(segment)) continue;
    const bytes = readFileSync(join(folder, name));
    size.files++;
    size.bytes += bytes.length;
    size.gzip += gzipSync(bytes, { level: 6 }).length;
  }
  for (const { title, body } of texts) size.text += Buffer.byteLength(title + body);
  return size;
}
