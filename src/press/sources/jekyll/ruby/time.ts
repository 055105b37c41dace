import { parseDate } from '../../post/date.ts';
import { zoneOf } from '../../post/zone.ts';
import { strftime } from './strftime.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
/** Julian day of 1 January 1970. */
const EPOCH_JULIAN_DAY = 2_440_588;

/** The clock that times are read and shown by. */
export interface Clock {
  /** IANA zone. */
  timeZone: string;
  /** The instant of the build, in ms since 1970. */
  now: number;
}

/** An instant by some clock (Ruby's `Time`), or a day (its `Date`). Private inside, as `Float`. */
export class Time {
  /** Contract form. */
  readonly #text: string;
  /** IANA zone; null for an offset that names none, and for a day. */
  readonly #timeZone: string | null;
  readonly #isDay: boolean;

  constructor(text: string, timeZone: string | null, isDay = false) {
    this.#text = text;
    this.#timeZone = timeZone;
    this.#isDay = isDay;
  }

  get isDay(): boolean {
    return this.#isDay;
  }

  valueOf(): number {
    return Date.parse(this.#text);
  }

  /** `2022-02-09 18:43:57 +0800`, or `2022-02-09`. */
  toString(): string {
    return this.format(this.#isDay ? '%F' : '%F %T %z');
  }

  format(form: string): string {
    return strftime(this.#text, this.#timeZone, form);
  }

  /** As Ruby's `inspect` shows it. */
  inspect(): string {
    if (!this.#isDay) return this.toString();
    const julian = this.valueOf() / MS_PER_DAY + EPOCH_JULIAN_DAY;
    return `#<Date: ${this.toString()} ((${julian}j,0s,0n),+0s,2299161j)>`;
  }

  /** The same by a zone's clock; a day is its midnight. */
  local(timeZone: string): Time {
    const zone = zoneOf(timeZone);
    const value = this.valueOf();
    return new Time(zone.format(this.#isDay ? zone.fromWall(value) : value), timeZone);
  }
}

/** A day of the calendar, `2022-02-09`. */
export function dayTime(day: string): Time {
  return new Time(`${day}T00:00:00+00:00`, null, true);
}

/** An instant (ms since 1970) by a zone's clock; null for one that no clock shows. */
export function localTime(instant: number, timeZone: string): Time | null {
  const year = new Date(instant).getUTCFullYear();
  return year > 0 && year < 9999 ? new Time(zoneOf(timeZone).format(instant), timeZone) : null;
}

/** The time that a value means to Ruby's Liquid (`Utils.to_date`); null for what means none. */
export function timeOf(value: unknown, clock: Clock): Time | null {
  if (value instanceof Time) return value;
  if (typeof value === 'number') return localTime(value * 1000, clock.timeZone);
  if (typeof value !== 'string') return null;
  if (/^(?:now|today)$/i.test(value)) return localTime(clock.now, clock.timeZone);
  if (/^\d+$/.test(value)) return localTime(Number(value) * 1000, clock.timeZone);
  return writtenTime(value, clock.timeZone);
}

/** How a text ends that names its zone. */
const OFFSET = /\s*(?:[a-z]{1,5}|(?:utc|gmt)?\s*[-+]\s*\d{1,2}(?::?\d\d)?)$/i;
const UTC = /(?:z|utc)$/i;

/** A text that names an offset keeps it; all else is the zone's time. */
function writtenTime(text: string, timeZone: string): Time | null {
  const instantIn = (written: string, zone: string) =>
    parseDate({ text: written, plain: false }, zoneOf(zone), 'site');
  const instant = instantIn(text, timeZone);
  if (instant === null) return null;
  const local = localTime(instant, timeZone);
  if (instantIn(text, 'UTC') !== instantIn(text, 'Pacific/Kiritimati')) return local;
  if (UTC.test(text)) return localTime(instant, 'UTC');
  const wall = instantIn(text.trim().replace(OFFSET, ''), 'UTC') ?? instant;
  const own = fixedTime(instant, (wall - instant) / MS_PER_MINUTE);
  return own.toString() === local?.toString() ? local : own;
}

function fixedTime(instant: number, minutes: number): Time {
  const size = Math.abs(minutes);
  const [hour, minute] = [Math.floor(size / 60), size % 60].map((n) => String(n).padStart(2, '0'));
  const wall = new Date(instant + minutes * MS_PER_MINUTE).toISOString().slice(0, 19);
  return new Time(`${wall}${minutes < 0 ? '-' : '+'}${hour}:${minute}`, null);
}
