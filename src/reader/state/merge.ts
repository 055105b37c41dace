import { MOST_VIEWS } from './editViews.ts';
import { withStretches } from './markAll.ts';
import { type Marks, MOST_SEEN } from './markSet.ts';
import type { SavedList } from './saved.ts';
import type { View } from './views.ts';
import type { Visits } from './visits.ts';

/** How what two browsers keep becomes one. Each is a plain function; none loses what was read or saved. */

/**
 * What was read in either was read. Which of the two comes first does not matter,
 * not even where there are too many: the latest of both stay.
 */
export function mergedMarks(a: Marks, b: Marks): Marks {
  const ranked = new Map<string, { at: number; rank: number }>();
  for (const { seen } of [a, b]) {
    let rank = seen.size;
    for (const [key, at] of seen) {
      const other = ranked.get(key);
      ranked.set(key, {
        // 0 is read, else the time since when it is kept unread.
        at: other && other.at * at === 0 ? 0 : Math.max(at, other?.at ?? 0),
        rank: Math.min(rank, other?.rank ?? rank),
      });
      rank -= 1;
    }
  }
  const all = [...ranked].sort(
    ([key, one], [otherKey, other]) => other.rank - one.rank || (key < otherKey ? -1 : 1),
  );
  const seen = new Map(all.slice(-MOST_SEEN).map(([key, { at }]) => [key, at]));
  return withStretches({ seen, stretches: a.stretches }, b.stretches);
}

/** By address; an article that was saved in both was saved at the later time. */
export function mergedSaved(a: SavedList, b: SavedList): SavedList {
  const all = new Map(a);
  for (const [key, item] of b) {
    const own = all.get(key);
    if (!own || own.at < item.at) all.set(key, item);
  }
  return new Map(
    [...all].sort(
      ([key, one], [otherKey, other]) => other.at - one.at || (key < otherKey ? -1 : 1),
    ),
  );
}

/** Own names stay; what comes has another name and is another list. */
export function mergedViews(own: readonly View[], more: readonly View[]): readonly View[] {
  const all = [...own];
  for (const view of more) {
    if (all.every(({ name, path }) => name !== view.name && path !== view.path)) all.push(view);
  }
  return all.slice(0, MOST_VIEWS);
}

/** As far as the reader came in either. */
export function mergedVisits(a: Visits, b: Visits): Visits {
  const all = new Map(a);
  for (const [scope, time] of b) all.set(scope, Math.max(time, all.get(scope) ?? time));
  return all;
}
