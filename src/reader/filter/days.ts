import type { Day, DayCount, Timeline } from '../../manifest/types.ts';
import type { Span } from './filter.ts';
import { firstWhere, type Stretch } from './runs.ts';

/** Days of a timeline within a span, newest first. */
export function daysIn({ days }: Timeline, span: Span): DayCount[] {
  return days.slice(firstAtMost(days, span.to), firstBefore(days, span.from));
}

/** Articles of a timeline within a span. */
export function countIn(timeline: Timeline, span: Span): number {
  return daysIn(timeline, span).reduce((sum, [, count]) => sum + count, 0);
}

/** Indexes in a timeline of a day's entries: none where the day has none. */
export function stretchOf({ days }: Timeline, day: Day): Stretch {
  const at = firstAtMost(days, day);
  let start = 0;
  for (let i = 0; i < at; i++) start += days[i]?.[1] ?? 0;
  const [found, count = 0] = days[at] ?? [];
  return { start, end: found === day ? start + count : start };
}

/** The day with articles that lies nearest to a span, the newer one of two; null in an empty timeline. */
export function nearestDay({ days }: Timeline, span: Span): Day | null {
  const newer = days[firstBefore(days, span.from) - 1];
  const older = days[firstAtMost(days, span.to)];
  return (newer ?? older)?.[0] ?? null;
}

/** Years that have articles, `YYYY`, newest first. */
export function yearsOf({ days }: Timeline): string[] {
  const years: string[] = [];
  for (let at = 0; at < days.length; ) {
    const year = days[at]?.[0].slice(0, 4) ?? '';
    years.push(year);
    at = firstBefore(days, year);
  }
  return years;
}

// Days are newest first, thousands of them, and looked up at each drawing: by halving.

/** Index of the newest day that is not after `day`. */
function firstAtMost(days: readonly DayCount[], day: Day): number {
  return firstWhere(days.length, (i) => (days[i]?.[0] ?? '') <= day);
}

/** Index of the newest day that is before `day`, or before a year. */
function firstBefore(days: readonly DayCount[], day: Day): number {
  return firstWhere(days.length, (i) => (days[i]?.[0] ?? '') < day);
}
