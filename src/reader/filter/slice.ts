import type { Day, DayCount, Timeline } from '../../manifest/types.ts';
import { daysIn, stretchOf } from './days.ts';
import type { Span } from './filter.ts';
import { firstWhere } from './runs.ts';

/**
 * A list before any of its entries is loaded: counts alone say which row is a
 * day's header and which is an entry.
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
}

/** What stands in a row: an entry, or the header of a day. */
export interface Row {
  kind: 'day' | 'entry';
  day: Day;
  /** Entries of the day. */
  count: number;
  /** Index in the timeline of the entry; of a header, that of the first entry under it. */
  index: number;
}

/** Cuts the days of a span out of a timeline. */
export function sliceOf(timeline: Timeline, span: Span): Slice {
  const days = daysIn(timeline, span);
  const headers: number[] = [];
  let total = 0;
  for (const [nth, [, count]] of days.entries()) {
    headers.push(total + nth);
    total += count;
  }
  const newest = days[0]?.[0];
  const start = newest === undefined ? 0 : stretchOf(timeline, newest).start;
  return { timeline, start, total, days, headers, rows: total + days.length };
}

/** What stands in a row, 0 to `rows - 1`. */
export function rowAt(slice: Slice, row: number): Row {
  const nth = firstWhere(slice.headers.length, (k) => (slice.headers[k] ?? 0) > row) - 1;
  const [day = '', count = 0] = slice.days[nth] ?? [];
  if (slice.headers[nth] === row)
    return { kind: 'day', day, count, index: slice.start + row - nth };
  return { kind: 'entry', day, count, index: slice.start + row - nth - 1 };
}

/** The row of the entry with a timeline index. The inverse of `rowAt` for entries. */
export function rowOf(slice: Slice, index: number): number {
  const within = index - slice.start;
  // Header k stands after the entries of k days: its row less k counts the entries before it.
  const headers = firstWhere(slice.headers.length, (k) => (slice.headers[k] ?? 0) - k > within);
  return within + headers;
}
