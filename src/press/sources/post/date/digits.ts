import type { Clock } from './clock.ts';
import { type Day, readNthDay, readYear } from './order.ts';
import { END, type Remains } from './remains.ts';

/** `20240307`, `20240307T102030`, `20240307102030Z`, `24067`; a zone may stand in brackets. */
const DIGITS = new RegExp(
  [
    String.raw`(?<sign>[-+]?)(?<date>\d{2,14})`,
    String.raw`(?:\s*t?\s*(?<time>\d{2,6})?(?<fraction>[,.]\d*)?)?`,
    String.raw`\s*(?<zone>z${END}|[-+]\d{1,4}${END}|\[[-+]?\d[^\]]*\])?`,
  ].join(''),
  'iu',
);

/** How many digits are the year, by the digits of day and clock; an odd number counts days of the year. */
const YEARS = new Map([
  [5, 2],
  [6, 2],
  [7, 4],
  [8, 4],
  [10, 4],
  [12, 4],
  [14, 4],
]);
/** The same before a fraction, which ends a clock with seconds. */
const YEARS_BEFORE_FRACTION = new Map([
  [12, 2],
  [14, 4],
]);

function readMonthDay(year: string, digits: string): Day {
  const month = Number(digits.slice(0, 2));
  return { year: readYear(year), month, day: Number(digits.slice(2, 4)), said: 'day' };
}

/** Hours, minutes and seconds in twos; the seconds need not be there, before a fraction the hours. */
function readClock(digits: string, fraction: boolean): Clock | undefined {
  if (digits === '' || digits.length % 2 === 1) return undefined;
  const six = fraction ? digits.padStart(6, '0') : digits.padEnd(6, '0');
  return {
    hour: Number(six.slice(0, 2)),
    minute: Number(six.slice(2, 4)),
    second: Number(six.slice(4, 6)),
  };
}

/** Takes a day written in digits alone, with the clock and the zone that follow it. */
export function takeDigits(
  remains: Remains,
): { day: Day; clock?: Clock | undefined; zone?: string | undefined } | null {
  const { sign = '', date = '', time, fraction, zone } = remains.take(DIGITS)?.groups ?? {};
  const years = fraction !== undefined && time === undefined ? YEARS_BEFORE_FRACTION : YEARS;
  const length = years.get(date.length);
  if (length === undefined) return null;
  const year = sign + date.slice(0, length);
  const rest = date.slice(length);
  const day = rest.length === 3 ? readNthDay(year, rest) : readMonthDay(year, rest);
  if (!day) return null;
  return {
    day,
    clock: readClock(time ?? rest.slice(4), fraction !== undefined),
    zone: zone?.replace(/^\[(?:[^:]*:)?(.*)\]$/, '$1'),
  };
}
