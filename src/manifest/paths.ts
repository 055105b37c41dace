import type { Hash } from './types.ts';

/** Addresses of the data files, relative to the paper's base. */

/** The one file that changes under its name. */
export const MANIFEST_PATH = 'data/manifest.json';

/** The id of the JSON block in `index.html` that carries the first view. */
export const INLINE_ID = 'kanbao-edition';

/** `data/timelines/<hash>.json`: days and pages of a category or of everything. */
export function timelinePath(hash: Hash): string {
  return `data/timelines/${hash}.json`;
}

/** `data/pages/<hash>.json`: entries. */
export function pagePath(hash: Hash): string {
  return `data/pages/${hash}.json`;
}

/** `data/packs/<hash>.json`: bodies. */
export function packPath(hash: Hash): string {
  return `data/packs/${hash}.json`;
}

/** `data/links/<shard>.<hash>.json`, the shard in hex. Its number keeps two shards of equal content apart. */
export function linksPath(shard: number, hash: Hash): string {
  return `data/links/${shard.toString(16)}.${hash}.json`;
}
