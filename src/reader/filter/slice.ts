import type { Day, DayCount, Timeline } from '../../manifest/types.ts';
import type { Span } from './filter.ts';

/**
 * A list before any of its entries is loaded: counts alone say which row is a
 * day's header, which is an entry, and on which page that entry lies.
 */
export interface Slice {
  timeline: Timeline;
  /** Index in the timeline of the first entry of the slice. */
  start: number;
  /** Entries in the slice. */
  total: number;
  /** Days with entries, newest first. */
  days: DayCount[];
  /** Row of each day's header; a header is followed by its entries. */
  headers: number[];
  /** Headers and entries together. */
  rows: number;
  /** Index in the timeline of each page's first entry. */
  pageStarts: number[];
}

/** What stands in a row: a day's header, or the entry with an index in the timeline. */
export type Row =
  | { kind: 'day'; day: Day; count: number }
  | { kind: 'entry'; index: number; day: Day };

/** Where an entry lies: which page, and which place on it. */
export interface Place {
  page: number;
  offset: number;
}

/** Cuts the days of a span out of a timeline. */
export function sliceOf(timeline: Timeline, span: Span): Slice {
  const days: DayCount[] = [];
  const headers: number[] = [];
  let start = 0;
  let total = 0;
  for (const dayCount of timeline.days) {
    const [day, count] = dayCount;
    if (day > span.to) start += count;
    if (day > span.to || day < span.from) continue;
    headers.push(total + days.length);
    days.push(dayCount);
    total += count;
  }
  const pageStarts: number[] = [];
  let index = 0;
  for (const page of timeline.pages) {
    pageStarts.push(index);
    index += page.count;
  }
  return { timeline, start, total, days, headers, rows: total + days.length, pageStarts };
}

/** What stands in a row, 0 to `rows - 1`. */
export function rowAt(slice: Slice, row: number): Row {
  const nth = lastAtMost(slice.headers, row);
  const [day = '', count = 0] = slice.days[nth] ?? [];
  if (slice.headers[nth] === row) return { kind: 'day', day, count };
  return { kind: 'entry', index: slice.start + row - nth - 1, day };
}

/** The row of the entry with a timeline index. The inverse of `rowAt` for entries. */
export function rowOf(slice: Slice, index: number): number {
  const within = index - slice.start;
  // Header k stands after the entries of k days: its row less k counts the entries before it.
  let nth = 0;
  while (nth + 1 < slice.headers.length && (slice.headers[nth + 1] ?? 0) - nth - 1 <= within) nth++;
  return within + nth + 1;
}

/** Page and offset of the entry with a timeline index. */
export function placeOf(slice: Slice, index: number): Place {
  const page = lastAtMost(slice.pageStarts, index);
  return { page, offset: index - (slice.pageStarts[page] ?? 0) };
}

/** Pages of a timeline on which a day's entries may stand: their numbers, newest first. */
export function pagesOfDay(timeline: Timeline, day: Day): number[] {
  return timeline.pages.flatMap((page, i) => (page.from <= day && day <= page.to ? [i] : []));
}

/** Articles of a timeline within a span. */
export function countIn(timeline: Timeline, span: Span): number {
  let count = 0;
  for (const [day, n] of timeline.days) if (day >= span.from && day <= span.to) count += n;
  return count;
}

/** The day with articles that lies nearest to a span, the newer one of two; null in an empty timeline. */
export function nearestDay(timeline: Timeline, span: Span): Day | null {
  const older = timeline.days.find(([day]) => day <= span.to)?.[0] ?? null;
  const newer = timeline.days.findLast(([day]) => day >= span.from)?.[0] ?? null;
  return newer ?? older;
}

/** Index of the last of ascending numbers that is at most `value`; 0 when none is. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
