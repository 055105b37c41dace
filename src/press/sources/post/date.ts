import { isDayOfMonth } from './date/calendar.ts';
import { readFreely } from './date/freely.ts';
import { tellableRest } from './date/rest.ts';
import { readTimestamp, type Timestamp, yamlOffset } from './date/timestamp.ts';
import { zoneOffset } from './date/zoneNames.ts';
import { type ClockReading, wallTime, type Zone } from './zone.ts';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 24 * 60;
/** No date is longer. */
const LONGEST = 80;
const MIDNIGHT = { hour: 0, minute: 0, second: 0 };
/** The years that ISO 8601 writes with four digits, in any zone. */
const FIRST = Date.parse('0000-01-02T00:00:00Z');
const LAST = Date.parse('9999-12-30T23:59:59Z');

/** Text of front matter; `plain` says that it stood without quotes. */
interface Source {
  text: string;
  plain: boolean;
}

function isOffset(minutes: number): boolean {
  return Math.abs(minutes) < MINUTES_PER_DAY;
}

function isReading({ year, month, day, hour, minute, second }: ClockReading): boolean {
  const midnight = hour === 24 && minute === 0 && second === 0;
  const inDay = hour <= 23 && minute <= 59 && second <= 60;
  return isDayOfMonth(year, month, day) && (midnight || inDay);
}

function inYears(instant: number): number | null {
  return instant >= FIRST && instant <= LAST ? instant : null;
}

/** The instant of a timestamp; null where more is to be found out. */
function stampTime(
  { reading, full, offset: written }: Timestamp,
  { plain }: Source,
  zone: Zone,
  naive: 'utc' | 'site',
): number | null {
  if (!isReading(reading)) return null;
  const wall = wallTime(reading);
  const isTime = plain && full;
  if (written === undefined) return isTime && naive === 'utc' ? wall : zone.fromWall(wall);
  const offset = isTime ? yamlOffset(written) : zoneOffset(written, zone, reading.year);
  return offset !== null && isOffset(offset) ? wall - offset * MS_PER_MINUTE : null;
}

function freeTime(text: string, zone: Zone, onRest?: (rest: string) => void): number | null {
  const spoken = readFreely(text);
  if (!spoken) return null;
  const reading = { ...spoken.day, ...(spoken.clock ?? MIDNIGHT) };
  const offset = spoken.zone === undefined ? null : zoneOffset(spoken.zone, zone, reading.year);
  if (!isReading(reading) || !isOffset(offset ?? 0)) return null;
  const rest = tellableRest(text, spoken, offset !== null);
  if (rest !== '') onRest?.(rest);
  const wall = wallTime(reading);
  return offset === null ? zone.fromWall(wall) : wall - offset * MS_PER_MINUTE;
}

/**
 * The instant (ms since 1970, whole seconds) that a date means to Jekyll; null for
 * a text that is no date, names a day that is not in the calendar, or leaves the year
 * to the day of reading. A full timestamp without quotes and offset is UTC, unless
 * `naive` is `site`; all else without an offset is the zone's time. `onRest` hears of
 * what says nothing of a time; Ruby passes it over.
 */
export function parseDate(
  source: Source,
  zone: Zone,
  naive: 'utc' | 'site',
  onRest?: (rest: string) => void,
): number | null {
  const text = source.text.trim();
  if (text.length > LONGEST) return null;
  const stamp = readTimestamp(text);
  const instant = (stamp && stampTime(stamp, source, zone, naive)) ?? freeTime(text, zone, onRest);
  return instant === null ? null : inYears(instant);
}
