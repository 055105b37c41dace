const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;

/** A publisher's zone: turns instants (ms since 1970) into its clock and back. */
export interface Zone {
  /** ISO 8601 to the second with the zone's offset: `2022-02-09T18:43:57+08:00`. */
  format(instant: number): string;
  /**
   * The instant at which the zone's clock shows `wall`, a clock's reading written
   * as if it were UTC (ms). A reading that occurs twice is the later one, as in Ruby;
   * one that a change of clocks skips is moved on by the gap.
   */
  fromWall(wall: number): number;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/**
 * Offsets of a zone in minutes, from the zone tables that Intl carries. Whole days
 * (UTC) without a change of clocks are kept: Intl takes 5 µs, a Map 50 ns.
 * Offsets of long ago have seconds, which ISO 8601 cannot write: they are cut.
 */
function offsetsOf(timeZone: string): (instant: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const exact = (instant: number): number => {
    const parts = new Map(clock.formatToParts(instant).map(({ type, value }) => [type, +value]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    const wall = wallTime({
      year: part('year'),
      month: part('month'),
      day: part('day'),
      hour: part('hour'),
      minute: part('minute'),
      second: part('second'),
    });
    return Math.trunc((wall - Math.floor(instant / 1000) * 1000) / MS_PER_MINUTE);
  };
  /** Offset by day number; null for a day on which it changes. */
  const days = new Map<number, number | null>();
  return (instant) => {
    const day = Math.floor(instant / MS_PER_DAY);
    let offset = days.get(day);
    if (offset === undefined) {
      const first = exact(day * MS_PER_DAY);
      offset = first === exact((day + 1) * MS_PER_DAY) ? first : null;
      days.set(day, offset);
    }
    return offset ?? exact(instant);
  };
}

/** A clock's reading: month from 1; hour 24 and second 60 run over, as in Ruby. */
export interface ClockReading {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** A clock's reading as ms since 1970, as if the clock went by UTC. */
export function wallTime(reading: ClockReading): number {
  const { year, month, day, hour, minute, second } = reading;
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return midnight + ((hour * 60 + minute) * 60 + second) * 1000;
}

function createZone(timeZone: string): Zone {
  const offsetAt = offsetsOf(timeZone);
  let lastOffset = 0;
  let lastText = offsetText(0);
  return {
    format(instant) {
      const minutes = offsetAt(instant);
      if (minutes !== lastOffset) {
        lastOffset = minutes;
        lastText = offsetText(minutes);
      }
      return new Date(instant + minutes * MS_PER_MINUTE).toISOString().slice(0, 19) + lastText;
    },
    fromWall(wall) {
      const before = offsetAt(wall - MS_PER_DAY);
      const after = offsetAt(wall + MS_PER_DAY);
      const byAfter = wall - after * MS_PER_MINUTE;
      if (before === after || offsetAt(byAfter) === after) return byAfter;
      return wall - before * MS_PER_MINUTE;
    },
  };
}

const zones = new Map<string, Zone>();

/** The zone of an IANA name: `Asia/Shanghai`. Throws RangeError for a name that Intl does not know. */
export function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = createZone(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}
