import type { Day, Timeline } from '../../manifest/types.ts';
import type { Unsearched } from '../../search/search.ts';
import type { Span } from '../filter/filter.ts';

/** The days of a timeline that stretches of its places stand for; stretches beside each other are one. */
export function daysOf(stretches: readonly Unsearched[], timeline: Timeline): Span[] {
  const spans: (Span & { end: number })[] = [];
  for (const { range } of stretches) {
    const [start, end] = range;
    const before = spans.at(-1);
    const from = dayAt(timeline, end - 1);
    if (before?.end === start) Object.assign(before, { from, end });
    else spans.push({ from, to: dayAt(timeline, start), end });
  }
  return spans.map(({ from, to }) => ({ from, to }));
}

/** The day of the article at a place. */
function dayAt({ days }: Timeline, place: number): Day {
  let left = place;
  for (const [day, count] of days) {
    if (left < count) return day;
    left -= count;
  }
  return days.at(-1)?.[0] ?? '';
}
