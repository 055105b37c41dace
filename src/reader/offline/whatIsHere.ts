import { dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import { type CacheKind, cacheName } from '../../manifest/offline.ts';
import { linksPath, packPath, shelfPath } from '../../manifest/paths.ts';
import { readLinks } from '../../manifest/read.ts';
import { packOn, readShelf, shelfOf } from '../../manifest/shelves.ts';
import type { Entry, Hash, Links, Manifest, Shelf } from '../../manifest/types.ts';
import { base } from '../data/base.ts';

/** Caches that hold data files. */
const PLACES: readonly CacheKind[] = ['kept', 'files'];

/** Paths of all data files that are here, relative to the base. */
export async function pathsHere(): Promise<Set<string>> {
  const root = new URL(base, location.href).href;
  const paths = await Promise.all(
    PLACES.map(async (place) => {
      const cache = await caches.open(cacheName(base, place));
      return (await cache.keys()).map(({ url }) => url.slice(root.length));
    }),
  );
  return new Set(paths.flat());
}

/** Tells of an entry of an edition whether its text is here, as far as the files that are here tell. */
export async function textsHere(manifest: Manifest): Promise<(entry: Entry) => boolean> {
  const paths = await pathsHere();
  const shelves = new Map<Hash, Shelf>();
  for (const [, hash] of manifest.shelves) {
    const shelf = await readHere(paths, shelfPath(hash), readShelf);
    if (shelf) shelves.set(hash, shelf);
  }
  const links = new Map<string, Links>();
  const { newest, older } = manifest.links;
  for (const table of [newest, older]) {
    for (const [shard, hash] of table.entries()) {
      const path = linksPath(shard, hash);
      const rows = await readHere(paths, path, readLinks);
      if (rows) links.set(path, rows);
    }
  }
  const linkedPack = ({ url }: Entry) =>
    [newest, older].flatMap((table) => {
      const shard = linkShard(url, table.length);
      const rows = links.get(linksPath(shard, table[shard] ?? ''));
      return rows?.get(url)?.pack ?? [];
    })[0];
  return (entry) => {
    const shelf = shelves.get(shelfOf(manifest.shelves, dayOf(entry.time)) ?? '');
    const pack = dayInAddress(entry.url)
      ? shelf && packOn(shelf, dayOf(entry.time), entry.url)
      : linkedPack(entry);
    return pack !== undefined && pack !== null && paths.has(packPath(pack));
  };
}

/** A file that is here, through its gate; null when it is not, or is no good. */
async function readHere<T>(
  paths: ReadonlySet<string>,
  path: string,
  read: (value: unknown, file: string) => T,
): Promise<T | null> {
  if (!paths.has(path)) return null;
  try {
    for (const place of PLACES) {
      const options = { cacheName: cacheName(base, place), ignoreVary: true };
      const response = await caches.match(base + path, options);
      if (response) return read(await response.json(), path);
    }
  } catch (error) {
    console.info(`${path} is no good:`, error);
  }
  return null;
}
