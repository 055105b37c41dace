import { END, type Remains } from './remains.ts';

/** A time of day as it was written; whether a day has such hours is not said. */
export interface Clock {
  hour: number;
  minute: number;
  second: number;
}

const HALF = String.raw`[ap](?:m${END}|\.m\.)`;
/**
 * `10:20`, `10:20:30.5`, `10h20`, `10h20m30s`, each with `am` or `p.m.`, and `10 pm`.
 * A point or a hyphen does not part hours from minutes.
 */
const CLOCK = [
  String.raw`(?:(?<hour>\d+)\s*:\s*(?<minute>\d+)(?:\s*:\s*(?<second>\d+)(?:[,.]\d*)?)?`,
  String.raw`|(?<hours>\d+)\s*h(?:\s*(?<minutes>\d+)m?(?:\s*(?<seconds>\d+)s?)?)?)(?:\s*(?<half>${HALF}))?`,
  String.raw`|(?<hourOfHalf>\d+)\s*(?<halfOfDay>${HALF})`,
].join('');
/** What may name a zone: an offset, `Pacific Standard Time`, or the word that follows the clock. */
const ZONE = [
  String.raw`(?:gmt|utc?)?[-+]\d+(?:[,.:]\d+(?::\d+)?)?`,
  String.raw`[\p{L}\p{M}.\s]+(?:standard|daylight)\stime\b`,
  String.raw`[\p{L}\p{M}]+${END}(?:\sdst\b)?`,
].join('|');
const TIME = new RegExp(`(?:${CLOCK})(?:\\s*(?<zone>${ZONE}))?`, 'iu');

/** Hour of a 12-hour clock on the 24-hour clock; `13 pm` is one in the afternoon, as in Ruby. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  return (hour % 12) + (/^p/i.test(half) ? 12 : 0);
}

/** Takes the first time of day, and the zone that follows it. */
export function takeClock(remains: Remains): { clock: Clock; zone?: string } | null {
  const groups = remains.take(TIME)?.groups;
  if (!groups) return null;
  const hour = Number(groups.hour ?? groups.hours ?? groups.hourOfHalf);
  const clock = {
    hour: hourOf(hour, groups.half ?? groups.halfOfDay),
    minute: Number(groups.minute ?? groups.minutes ?? 0),
    second: Number(groups.second ?? groups.seconds ?? 0),
  };
  return groups.zone === undefined ? { clock } : { clock, zone: groups.zone };
}
