import { addDays, isDay, lastOfMonth } from '../../manifest/days.ts';
import type { Day } from '../../manifest/types.ts';

/** Which articles a list shows. A value: it lives in the address and nowhere else. */
export interface Filter {
  /** Slug of one category, or null for all. */
  category: string | null;
  range: Range | null;
  /** What they are searched for; left out for all of them. */
  search?: Search;
}

/** What a reader searches for. */
export interface Search {
  /** As it was typed; empty before anything was. */
  q: string;
  /** Left out where the newest come first. */
  sort?: 'relevance';
}

/** Fixed days (inclusive, open where left out), or a stretch that ends today: ISO 8601 `P7D`. */
export type Range = { from?: Day; to?: Day } | { when: string };

/** A range as days on both ends, inclusive. */
export interface Span {
  from: Day;
  to: Day;
}

/** The filter of the front page: none. */
export const EVERYTHING: Filter = { category: null, range: null };

const FIRST_DAY: Day = '0000-01-01';
const LAST_DAY: Day = '9999-12-31';

/** Reads the query: `from` and `to` win over `when`; what is no day or no duration is passed over. */
export function readRange(query: URLSearchParams): Range | null {
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  if (isDay(from) || isDay(to)) {
    return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  }
  const when = query.get('when') ?? '';
  return durationDays(when) === null ? null : { when };
}

/** Query of a range, in a fixed order, so that equal filters have equal addresses. */
export function writeRange(range: Range | null): [string, string][] {
  if (!range) return [];
  if ('when' in range) return [['when', range.when]];
  const parts: [string, string][] = [];
  if (range.from) parts.push(['from', range.from]);
  if (range.to) parts.push(['to', range.to]);
  return parts;
}

/** Reads what is searched for. */
export function readSearch(query: URLSearchParams): Search {
  const q = query.get('q') ?? '';
  return query.get('sort') === 'relevance' ? { q, sort: 'relevance' } : { q };
}

/** The days a range means on the day `today`. A range turned round is read the right way. */
export function spanOf(range: Range | null, today: Day): Span {
  if (!range) return { from: FIRST_DAY, to: LAST_DAY };
  if ('when' in range) {
    return { from: addDays(today, 1 - (durationDays(range.when) ?? 1)), to: today };
  }
  const from = range.from ?? FIRST_DAY;
  const to = range.to ?? LAST_DAY;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** The smallest range that holds a day and the ends of a span; an open end is no end. */
export function stretched(span: Span, day: Day): Range {
  const days = [day, ...[span.from, span.to].filter((end) => !isOpen(end))].sort();
  return { from: days[0] ?? day, to: days.at(-1) ?? day };
}

/** Whether the end of a span stands for no limit. */
export function isOpen(end: Day): boolean {
  return end === FIRST_DAY || end === LAST_DAY;
}

/** The calendar unit a span is exactly, as it stands in a path: `2026`, `2026-11`, `2026-11-20`; or null. */
export function unitOf({ from, to }: Span): string | null {
  if (from === to) return from;
  const month = from.slice(0, 7);
  if (from.endsWith('-01') && to === lastOfMonth(month)) return month;
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? year : null;
}

/** The days of a calendar unit `2026`, `2026-11` or `2026-11-20`, or null for what is none. */
export function unitSpan(unit: string): Span | null {
  const [year = '', month, day] = unit.split('-');
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return null;
  if (day === undefined) return { from: `${unit}-01`, to: lastOfMonth(unit) };
  return isDay(unit) ? { from: unit, to: unit } : null;
}

/** Whole days of an ISO 8601 duration in days or weeks (`P7D`, `P2W`), 1 to 36,500; null for any other. */
function durationDays(duration: string): number | null {
  const match = /^P(\d{1,5})([DW])$/.exec(duration);
  if (!match) return null;
  const days = Number(match[1]) * (match[2] === 'W' ? 7 : 1);
  return days >= 1 && days <= 36_500 ? days : null;
}
