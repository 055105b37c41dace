import type { Timeline } from '../../manifest/types.ts';

/** Years that have articles, `YYYY`, newest first. */
export function yearsOf(timeline: Timeline): string[] {
  return [...new Set(timeline.days.map(([day]) => day.slice(0, 4)))];
}
