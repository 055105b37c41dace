import type { Settings } from '../../config.ts';
import { type Fault, quote } from '../../problems.ts';
import type { Field, Fields } from '../matter/values.ts';
import { daysInMonth, isCalendarDay, isDayOfMonth } from './date/calendar.ts';
import { parseDate } from './date.ts';
import type { PostName, YearMonthDay } from './names.ts';
import { wallTime, type Zone } from './zone.ts';

const DATE_MEND = 'write date: 2024-05-03 08:00:00 +0800';
const NAME_MEND = 'name the file 2024-05-03-slug.md';

function isDay(date: YearMonthDay | null): date is YearMonthDay {
  return date !== null && isCalendarDay(date.year, date.month, date.day);
}

function dayText({ year, month, day }: YearMonthDay): string {
  return [String(year).padStart(4, '0'), month, day]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
}

/**
 * The day that a name means which is not in the calendar: the 31st of a short
 * month is the first of the next, as in Ruby; past that the month's last. Null
 * when the month is none.
 */
function mendedDay({ year, month, day }: YearMonthDay): YearMonthDay | null {
  const last = Math.min(Math.max(day, 1), daysInMonth(year, month));
  const wanted = isDayOfMonth(year, month, day) ? day : last;
  if (!isDayOfMonth(year, month, wanted)) return null;
  const date = new Date(wallTime({ ...MIDNIGHT, year, month, day: wanted }));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0 };

/** A day and what is to be said about how it was found. */
interface Found {
  date: YearMonthDay;
  from: string;
  fault?: Fault;
}

/** What is wrong with the day of a name. */
function nameFault(name: PostName, made: string): Fault {
  return {
    id: name.date ? 'name-date' : 'name-without-date',
    what: name.date
      ? `the file name's day ${dayText(name.date)} is not in the calendar; ${made}`
      : `the file name has no day; ${made}`,
    mend: NAME_MEND,
  };
}

/** The day that the file's name gives, or the id in it. */
function dayOfName(name: PostName): Found | null {
  if (isDay(name.date)) return { date: name.date, from: "the file name's day" };
  const byId = isDay(name.idDate) ? name.idDate : null;
  const date = byId ?? (name.date && mendedDay(name.date));
  if (!date) return null;
  const from = `${byId ? "the id's day" : 'the day'} ${dayText(date)}`;
  return { date, from, fault: nameFault(name, `used ${from}`) };
}

/** The instant that is written; of a list the first item, which is all that Ruby looks at. */
function writtenDate(
  { value, line }: Field,
  zone: Zone,
  naive: 'utc' | 'site',
  faults: Fault[],
): number | null {
  const first = value?.kind === 'list' ? value.items[0] : value;
  if (first?.kind !== 'text') return null;
  return parseDate(first, zone, naive, (rest) =>
    faults.push({
      id: 'date-rest',
      line,
      what: `${quote(rest)} in date ${quote(first.text)} says nothing of a time; passed over`,
      mend: DATE_MEND,
    }),
  );
}

function badDateFault(field: Field, made: string): Fault {
  const written = field.value?.kind === 'text' ? quote(field.value.text) : 'a list or map';
  return {
    id: 'bad-date',
    line: field.line,
    what: `date ${written} is not a date; ${made}`,
    mend: DATE_MEND,
  };
}

/**
 * When a post appeared (ms since 1970): its front matter's date, else its file
 * name's day, else the day of the id in its name, else the last day of a month
 * that is over. Null, with a fault, when none of them is a date.
 * `draftTime` says when a draft was written, whose name needs no day.
 */
export function postTime(
  fields: Fields,
  name: PostName,
  zone: Zone,
  settings: Pick<Settings, 'naiveDates'>,
  faults: Fault[],
  draftTime?: () => number,
): number | null {
  const field = fields.get('date');
  const written = field?.value ? field : undefined;
  const instant = written ? writtenDate(written, zone, settings.naiveDates, faults) : null;
  const found = dayOfName(name);
  if (instant !== null) {
    if (!name.date && !draftTime) faults.push(nameFault(name, "used the front matter's"));
    return instant;
  }
  if (written) faults.push(badDateFault(written, found ? `used ${found.from}` : 'passed over'));
  if (!found && draftTime) return draftTime();
  if (!found) {
    faults.push({ ...nameFault(name, 'no other date is known; left out'), id: 'no-date' });
    return null;
  }
  if (found.fault) faults.push(found.fault);
  return zone.fromWall(wallTime({ ...found.date, ...MIDNIGHT }));
}
