import { fullYear } from './names.ts';
import { type ClockReading, wallTime, type Zone } from './zone.ts';

const MS_PER_MINUTE = 60_000;

/** Zone names of RFC 822 and their like, in minutes: `CST` is US Central, as in Ruby. */
const ZONE_NAMES = new Map<string, number>([
  ...(['Z', 'UT', 'UTC', 'GMT', 'WET'] as const).map((name) => [name, 0] as const),
  ...([
    ['EST', -300],
    ['EDT', -240],
    ['CST', -360],
    ['CDT', -300],
  ] as const),
  ...([
    ['MST', -420],
    ['MDT', -360],
    ['PST', -480],
    ['PDT', -420],
  ] as const),
  ...([
    ['AKST', -540],
    ['AKDT', -480],
    ['HST', -600],
    ['BST', 60],
  ] as const),
  ...([
    ['CET', 60],
    ['CEST', 120],
    ['EET', 120],
    ['EEST', 180],
    ['MSK', 180],
  ] as const),
  ...([
    ['IST', 330],
    ['JST', 540],
    ['KST', 540],
    ['AEST', 600],
    ['AEDT', 660],
  ] as const),
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS =
  /^(?:january|february|march|april|may|june|july|august|sept|september|october|november|december)$/;

/**
 * The form that YAML 1.1 knows as a timestamp. Without an offset and without
 * quotes it is UTC for Jekyll; every other form is the site's time.
 */
const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d):(\d\d)(?:\.\d*)?[ \t]*(Z|[-+]\d{1,2}(?::?\d\d)?)?$/;

/** The ways to begin with a day. */
const DAYS = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日/,
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?!\d)/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})(?!\d)/,
  /^(?<year>\d\d)-(?<month>\d{1,2})-(?<day>\d{1,2})(?!\d)/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -]+(?<month>[a-z]{3,9})\.?,?[ -]+(?<year>\d{4})(?!\d)/i,
  /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/i,
];
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i;
const CLOCK =
  /^[T,\s]*(?<hour>\d{1,2})(?::(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?)?\s*(?<half>[ap]\.?m\.?)?(?![\d:])/i;

/** Minutes east of UTC; null for an offset or a name that nobody knows. */
function readOffset(text: string): number | null {
  const named = ZONE_NAMES.get(text.toUpperCase());
  if (named !== undefined) return named;
  const match = /^(?:utc|gmt)?\s*([-+])\s*(\d{1,2})(?::?(\d\d))?$/i.exec(text);
  if (!match) return null;
  const size = Number(match[2]) * 60 + Number(match[3] ?? 0);
  if (size > 24 * 60) return null;
  return match[1] === '-' ? -size : size;
}

function readMonth(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const name = text.toLowerCase();
  if (name.length > 3 && !LONG_MONTHS.test(name)) return 0;
  return MONTHS.indexOf(name.slice(0, 3)) + 1;
}

/** Days of a month; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** Whether the day stands in the calendar, in a year that ISO 8601 writes with four digits. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return year >= 100 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

function isReading({ year, month, day, hour, minute, second }: ClockReading): boolean {
  const midnight = hour === 24 && minute === 0 && second === 0;
  const inDay = hour <= 23 && minute <= 59 && second <= 60;
  return isDayOfMonth(year, month, day) && (midnight || inDay);
}

/** Whether Ruby takes the day: the 31st of a short month is the first of the next. */
export function isDayOfMonth(year: number, month: number, day: number): boolean {
  return year >= 100 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** What a text says before it is known which clock it means. */
interface Spoken {
  reading: ClockReading;
  /** Minutes east of UTC; undefined when the text names no zone. */
  offset?: number;
  /** Whether it has the form of a full timestamp. */
  full: boolean;
  /** What follows and says nothing of a time. */
  rest?: string;
}

function readTimestamp(text: string): Spoken | null {
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  const reading = { year, month, day, hour, minute, second };
  if (match[7] === undefined) return { reading, full: true };
  const offset = readOffset(match[7]);
  return offset === null ? null : { reading, offset, full: true };
}

/** Hour of a 12-hour clock on the 24-hour clock; one past twelve is taken as Ruby takes it. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 24) return hour;
  return (hour % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0);
}

/** The clock that follows a day, and what follows the clock. */
function readClock(text: string): { clock: [number, number, number]; rest: string } | null {
  const groups = CLOCK.exec(text)?.groups;
  if (!groups) return { clock: [0, 0, 0], rest: text };
  const { hour, minute, second, half } = groups;
  const length = CLOCK.exec(text)?.[0].length ?? 0;
  return {
    clock: [hourOf(Number(hour), half), Number(minute ?? 0), Number(second ?? 0)],
    rest: text.slice(length),
  };
}

function readFreely(text: string): Spoken | null {
  const words = text.replace(WEEKDAY, '').replace(/\s*\([^()]*\)$/, '');
  const match = DAYS.map((form) => form.exec(words)).find((found) => found !== null);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const after = readClock(words.slice(match[0].length));
  if (!after) return null;
  const [hour, minute, second] = after.clock;
  const reading = {
    year: fullYear(groups.year ?? ''),
    month: readMonth(groups.month ?? ''),
    day: Number(groups.day),
    hour,
    minute,
    second,
  };
  const zone = after.rest.trim();
  if (zone === '') return { reading, full: false };
  const offset = readOffset(zone);
  return offset === null ? { reading, full: false, rest: zone } : { reading, offset, full: false };
}

/**
 * The instant (ms since 1970, whole seconds) that a date means to Jekyll; null for
 * a text that is no date or names a day that is not in the calendar.
 * `plain` says that it stood without quotes: a full timestamp without offset is
 * then UTC, unless `naive` is `site`. All else without an offset is the zone's time.
 * `onRest` hears of what follows the clock and names no zone; Ruby passes it over.
 */
export function parseDate(
  source: { text: string; plain: boolean },
  zone: Zone,
  naive: 'utc' | 'site',
  onRest?: (rest: string) => void,
): number | null {
  const text = source.text.trim();
  if (text.length > 80) return null;
  const spoken = readTimestamp(text) ?? readFreely(text);
  if (!spoken || !isReading(spoken.reading)) return null;
  if (spoken.rest !== undefined) onRest?.(spoken.rest);
  const wall = wallTime(spoken.reading);
  if (spoken.offset !== undefined) return wall - spoken.offset * MS_PER_MINUTE;
  return spoken.full && source.plain && naive === 'utc' ? wall : zone.fromWall(wall);
}
