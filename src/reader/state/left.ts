import { itemsOf, keepHere } from './keep.ts';

/** Places of reading/place.ts at which articles were left, by path inside the paper; the one that was left last at the end. */
export type LeftPlaces = ReadonlyMap<string, number>;

/** How many; beyond it those left longest ago are forgotten. */
const MOST = 200;

/** Where articles were left that were not read to their end. Kept in the browser, sent nowhere. */
export const left = keepHere('left', readLeft, (places) => [...places]);

/** Keeps where the article of a path was left; null forgets it. */
export function leaveAt(path: string, place: number | null): void {
  if (place === null && !left.get().has(path)) return;
  left.update((places) => {
    const others = [...places].filter(([other]) => other !== path);
    return new Map(place === null ? others : [...others, [path, place] as const].slice(-MOST));
  });
}

/** Makes the best of what was kept: what is no place is passed over. */
function readLeft(value: unknown): LeftPlaces {
  return new Map(itemsOf(value).filter(isRow).slice(-MOST));
}

function isRow(row: unknown): row is [string, number] {
  const [path, place, ...more] = itemsOf(row);
  const isPlace = typeof place === 'number' && place >= 0 && Number.isFinite(place);
  return typeof path === 'string' && isPlace && more.length === 0;
}
