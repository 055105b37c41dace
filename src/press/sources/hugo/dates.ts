import { type Fault, quote } from '../../problems.ts';
import type { Field, Fields } from '../matter/values.ts';
import { isCalendarDay } from '../post/date/calendar.ts';
import { parseDate } from '../post/date.ts';
import type { PostName } from '../post/names.ts';
import { wallTime, type Zone, zoneOf } from '../post/zone.ts';

/** An instant (ms since 1970), and what the author's own clock showed, as if it went by UTC. */
export interface Moment {
  instant: number;
  /** Addresses are made of it: Hugo keeps the offset of a date. */
  wall: number;
}

/** When a page appeared, when it is to be shown, and until when. */
export interface PageDates {
  date: Moment;
  publish: number;
  expiry: number | null;
}

/** How dates are to be read. */
export interface DateRules {
  zone: Zone;
  naive: 'utc' | 'site';
  /** Keys that may hold the date, in order; `:filename` is the name. */
  keys: readonly string[];
}

const PUBLISH_KEYS = ['publishdate', 'pubdate', 'published'];
const EXPIRY_KEYS = ['expirydate', 'unpublishdate'];

/** What an archetype writes for a date that nobody knows yet. */
const ZERO = /^0001-01-01/;
const OFFSET = /(:\d\d(?:\.\d+)?)\s*(?:Z|[-+]\d{1,2}(?::?\d\d)?)?(?:\s+[A-Z]{3,5})?$/;

function momentOf(text: string, { zone, naive }: DateRules): Moment | null {
  const instant = parseDate({ text, plain: true }, zone, naive);
  if (instant === null) return null;
  const clock = { text: text.trim().replace(OFFSET, '$1'), plain: true };
  return { instant, wall: parseDate(clock, zoneOf('UTC'), 'utc') ?? instant };
}

/** Text of a field that says something of a date; `published: false` does not. */
function dateText(field: Field | undefined): string | undefined {
  if (field?.value?.kind !== 'text') return undefined;
  const text = field.value.text.trim();
  return text === '' || ZERO.test(text) || /^(?:true|false)$/i.test(text) ? undefined : text;
}

function readKey(key: string, fields: Fields, rules: DateRules, faults: Fault[]): Moment | null {
  const field = fields.get(key);
  const text = dateText(field);
  if (!field || text === undefined) return null;
  const moment = momentOf(text, rules);
  if (!moment) {
    faults.push({
      id: 'bad-date',
      line: field.line,
      what: `${key} ${quote(text)} is not a date; passed over`,
      mend: `write ${key}: 2024-05-03T08:00:00+08:00`,
    });
  }
  return moment;
}

/** The day in a name: `2024-05-03-slug.md`. */
function nameMoment({ date }: PostName, { zone }: DateRules): Moment | null {
  if (!date || !isCalendarDay(date.year, date.month, date.day)) return null;
  const wall = wallTime({ ...date, hour: 0, minute: 0, second: 0 });
  return { instant: zone.fromWall(wall), wall };
}

function firstOf<T>(keys: readonly string[], read: (key: string) => T | null): T | null {
  for (const key of keys) {
    const found = read(key);
    if (found !== null) return found;
  }
  return null;
}

/** Whether anything of a page names a day, be it readable or not: what has none is no post. */
export function hasDate(fields: Fields, name: PostName, keys: readonly string[]): boolean {
  return name.date !== null || keys.some((key) => dateText(fields.get(key)) !== undefined);
}

/**
 * Dates of a page, as Hugo finds them; a day in the name stands in where front
 * matter has none. Null, with a fault, when nothing gives a day.
 */
export function readDates(
  fields: Fields,
  name: PostName,
  rules: DateRules,
  faults: Fault[],
): PageDates | null {
  const read = (key: string) =>
    key === ':filename' ? nameMoment(name, rules) : readKey(key, fields, rules, faults);
  const date = firstOf(rules.keys, read) ?? nameMoment(name, rules);
  if (!date) {
    faults.push({
      id: 'no-date',
      what: 'no date is known; left out',
      mend: 'write date: 2024-05-03T08:00:00+08:00 in the front matter',
    });
    return null;
  }
  // Where the date was looked for under the same key, its fault is told already.
  const late: Fault[] = [];
  const publish = firstOf(PUBLISH_KEYS, (key) => readKey(key, fields, rules, late));
  faults.push(...late.filter(({ line }) => faults.every((fault) => fault.line !== line)));
  const expiry = firstOf(EXPIRY_KEYS, (key) => readKey(key, fields, rules, faults));
  return {
    date,
    publish: publish?.instant ?? date.instant,
    expiry: expiry?.instant ?? null,
  };
}
