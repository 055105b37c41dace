import type { Hash } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import { hashOf } from '../hash.ts';
import type { KeptText } from '../kept.ts';
import type { Placed } from './placed.ts';

/** A file and the hash that names it. */
export interface NamedFile {
  hash: Hash;
  file: DataFile;
}

/** What stands around the address of each article and its text in a kind of file. */
export interface Frame {
  start: string;
  before: string;
  between: string;
  end: string;
  textOf: (article: Placed) => KeptText;
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
  const { start, before, between, end, textOf, pathOf } = frame;
  let names = '';
  let size = Buffer.byteLength(start + end) - 1;
  const around = Buffer.byteLength(before + between) + 1;
  for (const article of articles) {
    const text = textOf(article);
    names += article.entry.url;
    names += text.hash;
    size += around + article.addressBytes + text.size;
  }
  const hash = hashOf(names);
  return { hash, file: { path: pathOf(hash), size, parts: () => partsOf(articles, frame) } };
}

function partsOf(articles: readonly Placed[], frame: Frame): Part[] {
  const parts: Part[] = [];
  let before = frame.start + frame.before;
  for (const article of articles) {
    parts.push(before + JSON.stringify(article.entry.url) + frame.between, frame.textOf(article));
    before = `,${frame.before}`;
  }
  parts.push(frame.end);
  return parts;
}
