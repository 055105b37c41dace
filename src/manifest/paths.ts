import type { Hash } from './types.ts';

/** Addresses of the data files, relative to the paper's base. */

/** The one file that changes under its name. */
export const MANIFEST_PATH = 'data/manifest.json';

/** Folders under `data/` of files that are named by their content: these never change. */
export const HASHED_FOLDERS = [
  'timelines',
  'chapters',
  'pages',
  'shelves',
  'packs',
  'links',
  'search',
] as const;

/** The id of the JSON block in `index.html` that carries the first view. */
export const INLINE_ID = 'kanbao-edition';

/** `data/timelines/<hash>.json`: days and pages of a category or of everything. */
export function timelinePath(hash: Hash): string {
  return `data/timelines/${hash}.json`;
}

/** `data/chapters/<hash>.json`: pages of a long timeline. */
export function chapterPath(hash: Hash): string {
  return `data/chapters/${hash}.json`;
}

/** `data/pages/<hash>.json`: entries. */
export function pagePath(hash: Hash): string {
  return `data/pages/${hash}.json`;
}

/** `data/shelves/<hash>.json`: packs of a year or month. */
export function shelfPath(hash: Hash): string {
  return `data/shelves/${hash}.json`;
}

/** `data/packs/<hash>.json`: articles. */
export function packPath(hash: Hash): string {
  return `data/packs/${hash}.json`;
}

/** `data/links/<shard>.<hash>.json`, the shard in hex: where addresses lead. */
export function linksPath(shard: number, hash: Hash): string {
  return `data/links/${shard.toString(16)}.${hash}.json`;
}

/** `data/search/<segment>.bin`: the directory of a segment of the search index. */
export function segmentPath(segment: Hash): string {
  return `data/search/${segment}.bin`;
}

/** `data/search/<shard>.<segment>.bin`, the shard in hex: some terms of a segment and the articles that have them. */
export function shardPath(shard: number, segment: Hash): string {
  return `data/search/${shard.toString(16)}.${segment}.bin`;
}

/**
 * `data/files/<name>.<hash>.<extension>`: a file that articles refer to. Its own
 * name helps people who save it, in letters of any script. Lower case, for some
 * disks take two spellings of a name for one.
 * Before: Harbour at dawn.JPG  After: data/files/harbour-at-dawn.0123456789abcdef.jpg
 */
export function filePath(name: string, hash: Hash): string {
  const [, stem = '', extension = ''] = /^(.*)(\.[^.]*)$/s.exec(name.toLowerCase()) ?? [];
  const plain = stem.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = [...plain].slice(0, 40).join('').replace(/^-|-$/g, '');
  return `data/files/${short || 'file'}.${hash}${extension}`;
}
