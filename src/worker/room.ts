import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';
import { type CacheKind, cacheName } from '../manifest/offline.ts';

/** How much is kept of what was merely asked for. Data files are some 40 KB after compression, up to 192 KB here. */
const BOUNDS: Partial<Record<CacheKind, { maxEntries: number; maxAgeSeconds: number }>> = {
  files: { maxEntries: 800, maxAgeSeconds: 60 * 86_400 },
  pictures: { maxEntries: 200, maxAgeSeconds: 30 * 86_400 },
};

const expirations = new Map<string, CacheExpiration | null>();

/**
 * Notes that a file was used, and lets go of those that were not for the longest
 * time. The notes are in a database, which may be refused: then nothing is let
 * go until storage is full.
 */
export async function noteUse(url: string, place: CacheKind, base: string): Promise<void> {
  try {
    const expiration = expirationOf(place, base);
    await expiration?.updateTimestamp(url);
    await expiration?.expireEntries();
  } catch (error) {
    console.info(`${url}: its use was not noted:`, error);
  }
}

/** When storage is full: lets go of all that was merely asked for. What was chosen stays. */
export async function makeRoom(base: string): Promise<void> {
  const places: CacheKind[] = ['files', 'pictures'];
  await Promise.allSettled(places.map((place) => caches.delete(cacheName(base, place))));
}

function expirationOf(place: CacheKind, base: string): CacheExpiration | null {
  const name = cacheName(base, place);
  const bounds = BOUNDS[place];
  const known = expirations.get(name);
  if (known !== undefined) return known;
  const made = bounds
    ? new CacheExpiration(name, { ...bounds, matchOptions: { ignoreVary: true } })
    : null;
  expirations.set(name, made);
  return made;
}
