import { addDays } from '../../manifest/days.ts';
import type { Day, Manifest } from '../../manifest/types.ts';
import type { Range } from '../filter/filter.ts';
import { spanOf, unitOf } from '../filter/filter.ts';
import type { Words } from './words.ts';

// A day is a name, not an instant: it is written as the UTC date it parses to, in no other zone.
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

function write(words: Words, day: Day, options: Intl.DateTimeFormatOptions): string {
  return formatter(words.lang, options).format(at(day));
}

// Building a formatter takes about 0.1 ms, a list draws dozens.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  const known =
    formatters.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

/** `17:30` of a contract time; empty for midnight to the second, which is a day without a time. */
export function clock(time: string): string {
  return time.startsWith('00:00:00', 11) ? '' : time.slice(11, 16);
}

/** Whether a paper's articles tell their day alone: the newest has no time, and none of the hours before it has an article. */
export function isUntimed({ latest = '', hours }: Pick<Manifest, 'latest' | 'hours'>): boolean {
  return clock(latest) === '' && hours.slice(0, -1).every((count) => count === 0);
}

/** `2026年11月20日` / `20 November 2026`, as the language has it. */
export function longDay(words: Words, day: Day): string {
  return write(words, day, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** `星期五` / `Friday`. */
export function weekdayName(words: Words, day: Day): string {
  return write(words, day, { weekday: 'long' });
}

/** A day's header in a list: 今天 and 昨天 are said, the year only when it is another. */
export function dayHeader(words: Words, day: Day, today: Day): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const date = write(words, day, {
    ...(!sameYear && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
  });
  if (day === today) return `${words.today} · ${date}`;
  if (day === addDays(today, -1)) return `${words.yesterday} · ${date}`;
  return date;
}

/** `2026年11月` / `November 2026` for a month `YYYY-MM`. */
export function longMonth(words: Words, month: string): string {
  return write(words, `${month}-01`, { year: 'numeric', month: 'long' });
}

/** `11月` / `Nov` for a month's number, 1 to 12. */
export function shortMonth(words: Words, month: number): string {
  return write(words, `2000-${String(month).padStart(2, '0')}-01`, { month: 'short' });
}

/** A range as it is read in the control: `近 7 天`, `2026年11月`, `2026年11月1日 至 2026年11月3日`. */
export function rangeText(words: Words, range: Range | null, today: Day): string {
  if (!range) return words.allDates;
  const span = spanOf(range, today);
  if ('when' in range) {
    const days = Math.round((at(span.to) - at(span.from)) / 86_400_000) + 1;
    return days === 1 ? words.today : words.lastDays(days);
  }
  if (!range.to) return words.since(longDay(words, span.from));
  if (!range.from) return words.until(longDay(words, span.to));
  const unit = unitOf(span);
  if (unit?.length === 10) return dayHeader(words, unit, today);
  if (unit?.length === 7) return longMonth(words, unit);
  if (unit?.length === 4) return words.thisYear(unit);
  return words.fromTo(longDay(words, span.from), longDay(words, span.to));
}
