import { addDays, lastOfMonth, weekday } from '../../manifest/days.ts';
import type { Day, Timeline } from '../../manifest/types.ts';
import { daysIn } from './days.ts';

/** Weeks of a month `YYYY-MM`, Monday first; null where a week belongs to another month. */
export function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01`;
  const last = lastOfMonth(month);
  const cells: (Day | null)[] = Array.from({ length: weekday(first) }, () => null);
  for (let day = first; day <= last; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Articles per day of a month `YYYY-MM`. */
export function countsOf(timeline: Timeline, month: string): Map<Day, number> {
  return new Map(daysIn(timeline, { from: `${month}-01`, to: lastOfMonth(month) }));
}

/** Articles that make a day as dark as it gets, at the least: where a day has one, one is not many. */
const FULL_DAY = 5;

/** How dark a day is drawn, 0 to 4, against the month's fullest day, on a square-root scale. */
export function shade(count: number, fullest: number): number {
  return count === 0 ? 0 : Math.ceil(4 * Math.sqrt(count / Math.max(fullest, FULL_DAY)));
}
