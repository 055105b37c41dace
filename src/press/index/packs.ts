import { packPath } from '../../manifest/paths.ts';
import type { Address, Hash } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import type { KeptArticle } from '../kept.ts';
import { chunk } from './chunks.ts';
import { composedFile } from './dataFile.ts';

/** A pack holds about 128 KB of bodies: one request brings an article and what is read next. */
const KB = 1024;
const CUTTING = {
  key: ({ entry }: KeptArticle) => entry.url,
  // With the signs between address and body.
  size: ({ entry, body }: KeptArticle) => body.size + Buffer.byteLength(entry.url) + 4,
  min: 64 * KB,
  max: 256 * KB,
};

/** Yields the packs of articles in the paper's order; returns which pack holds which address. */
export function* packFiles(
  articles: readonly KeptArticle[],
): Generator<DataFile, ReadonlyMap<Address, Hash>> {
  const packOf = new Map<Address, Hash>();
  for (const run of chunk(articles, CUTTING)) {
    const { hash, file } = composedFile(packParts(run), packPath);
    for (const { entry } of run) packOf.set(entry.url, hash);
    yield file;
  }
  return packOf;
}

/** `{"/a.html":"<p>…</p>",…}`, put together from bodies that are JSON already. */
function packParts(run: readonly KeptArticle[]): Part[] {
  const bodies = run.flatMap(({ entry, body }, i): Part[] => [
    Buffer.from(`${i === 0 ? '{' : ','}${JSON.stringify(entry.url)}:`),
    body,
  ]);
  return [...bodies, Buffer.from('}')];
}
