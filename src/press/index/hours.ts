import type { Placed } from './placed.ts';

const HOUR_MS = 3_600_000;
const HOURS = 24;

/**
 * Articles in each of the 24 hours that end with the hour of `latest`, oldest
 * first; empty where none is so new. Takes articles newest first.
 */
export function hourlyCounts(articles: readonly Pick<Placed, 'entry'>[], latest: string): number[] {
  const newest = hourOf(latest);
  const counts: number[] = new Array(HOURS).fill(0);
  for (const { entry } of articles) {
    const ago = newest - hourOf(entry.time);
    if (ago >= HOURS) break;
    const place = HOURS - 1 - ago;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.some((count) => count > 0) ? counts : [];
}

/** Of an ISO 8601 time, in hours since 1970. */
function hourOf(time: string): number {
  return Math.floor(Date.parse(time) / HOUR_MS);
}
