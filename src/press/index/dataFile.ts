import type { Hash } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import { hashOf } from '../hash.ts';
import type { Placed } from './placed.ts';

/** A file and the hash that names it. */
export interface NamedFile {
  hash: Hash;
  file: DataFile;
}

/** What stands around the address of each article in a kind of file. */
export interface Frame {
  start: string;
  before: string;
  /** What stands behind the address: an article's texts, and ASCII between them. */
  partsOf: (article: Placed) => Part[];
  end: string;
  pathOf: (hash: Hash) => string;
}

/** Makes a file of JSON text, named by `pathOf` from the text's hash. */
export function dataFile(json: string, pathOf: (hash: Hash) => string): NamedFile {
  const hash = hashOf(json);
  return { hash, file: { path: pathOf(hash), size: Buffer.byteLength(json), parts: () => [json] } };
}

/**
 * Makes a file of the addresses of articles and their texts, which wait. Its
 * name is the hash of the addresses with the hashes of the texts, which are of one
 * length: it is known before any of these is read, and a file that is there already is never put together again.
 */
export function framedFile(articles: readonly Placed[], frame: Frame): NamedFile {
  const { start, before, partsOf, end, pathOf } = frame;
  let names = '';
  // A comma stands before each article but the first.
  let size = start.length + end.length - 1;
  for (const article of articles) {
    names += article.entry.url;
    size += before.length + article.addressBytes + 1;
    for (const part of partsOf(article)) {
      const isBetween = typeof part === 'string';
      names += isBetween ? part : part.hash;
      size += isBetween ? part.length : part.size;
    }
  }
  const hash = hashOf(names);
  return { hash, file: { path: pathOf(hash), size, parts: () => allParts(articles, frame) } };
}

function allParts(articles: readonly Placed[], frame: Frame): Part[] {
  const parts: Part[] = [];
  let before = frame.start + frame.before;
  for (const article of articles) {
    parts.push(before + JSON.stringify(article.entry.url), ...frame.partsOf(article));
    before = `,${frame.before}`;
  }
  parts.push(frame.end);
  return parts;
}
