import { withBase } from '../data/base.ts';
import { isPlace, LEFT_KEY } from '../data/keptPlace.ts';

/** Remembers, for later visits, where the reader left the articles that were not read to their end. */

/** How many; beyond it those left longest ago are forgotten. */
const MOST = 200;

/** By path on the host, which may have several papers; the one that was left last at the end. */
function stored(): Map<string, number> {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(LEFT_KEY) ?? '[]');
    return new Map(Array.isArray(rows) ? rows.filter(isRow) : []);
  } catch (error) {
    console.info('Places in articles could not be read:', error);
    return new Map();
  }
}

function isRow(row: unknown): row is [string, number] {
  return Array.isArray(row) && typeof row[0] === 'string' && isPlace(String(row[1]));
}

/** Keeps where the article of a path inside the paper was left, as a place of place.ts; null forgets it. */
export function leaveAt(pathInside: string, place: number | null): void {
  const path = withBase(pathInside);
  const places = stored();
  if (!places.delete(path) && place === null) return;
  if (place !== null) places.set(path, place);
  try {
    localStorage.setItem(LEFT_KEY, JSON.stringify([...places].slice(-MOST)));
  } catch (error) {
    console.info('A place in an article could not be kept:', error);
  }
}

/** Where an article was left, or null. */
export function placeLeft(path: string): number | null {
  return stored().get(withBase(path)) ?? null;
}
