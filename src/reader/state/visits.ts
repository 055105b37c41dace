import { useEffect, useRef, useState } from 'react';
import type { Entry } from '../../manifest/types.ts';
import { fieldsOf, keepHere } from './keep.ts';

/** Times of the newest articles that were seen in each list, in ms, by slug of its category; '' is everything. */
export type Visits = ReadonlyMap<string, number>;

/** How far the reader had come in each list. Kept in the browser, sent nowhere. */
export const visits = keepHere('visits', readVisits, Object.fromEntries);

/** Makes the best of what was kept. */
export function readVisits(value: unknown): Visits {
  return new Map([...fieldsOf(value)].filter(isVisit));
}

function isVisit(visit: [string, unknown]): visit is [string, number] {
  return typeof visit[1] === 'number';
}

/**
 * The time up to which a list was seen at the last visit, in ms, or undefined. It
 * stays while the list is looked at; how far the reader came this time is kept when
 * the list is left or the page hidden. `seen` is the newest article in sight.
 */
export function useLastVisit(scope: string, seen: Entry | undefined): number | undefined {
  const [last] = useState(() => visits.get().get(scope));
  const newest = useRef(0);
  useEffect(() => {
    if (seen) newest.current = Math.max(newest.current, Date.parse(seen.time));
  }, [seen]);
  useEffect(() => {
    // Never back: another tab may have come further.
    const leave = () =>
      visits.update((all) =>
        new Map(all).set(scope, Math.max(newest.current, all.get(scope) ?? 0)),
      );
    window.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      window.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
    };
  }, [scope]);
  return last;
}

/** Whether the last visit ended between two neighbours of a list. */
export function isLastVisit(
  last: number | undefined,
  newer: Entry | undefined,
  older: Entry | undefined,
): boolean {
  // What is not known compares with nothing.
  return (
    Date.parse(older?.time ?? '') <= (last ?? 0) && (last ?? 0) < Date.parse(newer?.time ?? '')
  );
}
