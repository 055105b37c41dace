import { isoWeek } from '../../post/placeholders.ts';
import { zoneName } from './zoneName.ts';

const MS_PER_DAY = 86_400_000;
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A time that is being shown. */
interface Moment {
  /** Contract form. */
  text: string;
  /** Date whose UTC fields are the clock's. */
  wall: Date;
  timeZone: string | null;
}

/** One directive: what it shows, and how wide it is and with what it is filled when nothing else is said. */
type Row = [show: (moment: Moment) => number | string, width?: number, fill?: string];

const hour12 = ({ wall }: Moment) => wall.getUTCHours() % 12 || 12;
const month = ({ wall }: Moment) => MONTHS[wall.getUTCMonth()] ?? '';
const weekday = ({ wall }: Moment) => DAYS[wall.getUTCDay()] ?? '';
const half = ({ wall }: Moment) => (wall.getUTCHours() < 12 ? 'AM' : 'PM');
const shortMonth = (moment: Moment) => month(moment).slice(0, 3);

function yearDay({ wall }: Moment): number {
  const first = new Date(wall).setUTCMonth(0, 1);
  return Math.round((wall.getTime() - first) / MS_PER_DAY) + 1;
}

/** Week of the year, the first beginning with its first day `start` (0 is Sunday). */
function weekFrom(start: number): (moment: Moment) => number {
  return (moment) => {
    const since = (moment.wall.getUTCDay() - start + 7) % 7;
    return Math.floor((yearDay(moment) + 6 - since) / 7);
  };
}

/** Directives of Ruby's `strftime` that stand for themselves. */
const ROWS = new Map<string, Row>([
  ['Y', [({ wall }) => wall.getUTCFullYear(), 4]],
  ['C', [({ wall }) => Math.floor(wall.getUTCFullYear() / 100), 2]],
  ['y', [({ wall }) => wall.getUTCFullYear() % 100, 2]],
  ['m', [({ wall }) => wall.getUTCMonth() + 1, 2]],
  ['B', [month]],
  ['b', [shortMonth]],
  ['h', [shortMonth]],
  ['d', [({ wall }) => wall.getUTCDate(), 2]],
  ['e', [({ wall }) => wall.getUTCDate(), 2, ' ']],
  ['j', [yearDay, 3]],
  ['H', [({ wall }) => wall.getUTCHours(), 2]],
  ['k', [({ wall }) => wall.getUTCHours(), 2, ' ']],
  ['I', [hour12, 2]],
  ['l', [hour12, 2, ' ']],
  ['P', [(moment) => half(moment).toLowerCase()]],
  ['p', [half]],
  ['M', [({ wall }) => wall.getUTCMinutes(), 2]],
  ['S', [({ wall }) => wall.getUTCSeconds(), 2]],
  ['s', [({ text }) => Date.parse(text) / 1000]],
  ['A', [weekday]],
  ['a', [(moment) => weekday(moment).slice(0, 3)]],
  ['u', [({ wall }) => wall.getUTCDay() || 7]],
  ['w', [({ wall }) => wall.getUTCDay()]],
  ['G', [({ text }) => isoWeek(text).year, 4]],
  ['g', [({ text }) => isoWeek(text).year % 100, 2]],
  ['V', [({ text }) => isoWeek(text).week, 2]],
  ['U', [weekFrom(0), 2]],
  ['W', [weekFrom(1), 2]],
  ['Z', [({ text, timeZone }) => (timeZone === null ? '' : zoneName(timeZone, text))]],
  ['n', [() => '\n']],
  ['t', [() => '\t']],
  ['%', [() => '%']],
]);

/** Directives that stand for others. */
const COMBINED = new Map([
  ['c', '%a %b %e %H:%M:%S %Y'],
  ['D', '%m/%d/%y'],
  ['F', '%Y-%m-%d'],
  ['r', '%I:%M:%S %p'],
  ['R', '%H:%M'],
  ['T', '%H:%M:%S'],
  ['v', '%e-%^b-%Y'],
  ['x', '%m/%d/%y'],
  ['X', '%H:%M:%S'],
]);

const DIRECTIVE = /%([-0^#_:]*)(\d{0,3})[EO]?([a-zA-Z%])/g;

/**
 * Shows a time (contract form) as Ruby's `strftime` does. What is no directive
 * stays. Fractions of a second are none.
 */
export function strftime(text: string, timeZone: string | null, form: string): string {
  const moment = { text, wall: new Date(`${text.slice(0, 19)}Z`), timeZone };
  return form.replace(DIRECTIVE, (whole, flags: string, width: string, sign: string) =>
    shown(moment, { whole, flags, width: Number(width), sign }),
  );
}

/** A directive as written, and its parts; the width is 0 for none. */
interface Written {
  whole: string;
  flags: string;
  width: number;
  sign: string;
}

function shown(moment: Moment, { whole, flags, width, sign }: Written): string {
  const { text, timeZone } = moment;
  if (sign === 'z') return offsetText(text, flags);
  if (sign === 'L' || sign === 'N') return '0'.repeat(width || (sign === 'L' ? 3 : 9));
  const combined = COMBINED.get(sign);
  if (combined !== undefined) {
    return cased(strftime(text, timeZone, combined), flags, sign).padStart(width);
  }
  const row = ROWS.get(sign);
  if (!row || flags.includes(':')) return whole;
  const [show, usual = 0, fill] = row;
  const value = show(moment);
  const size = width || (flags.includes('-') ? 0 : usual);
  const filler = fillerOf(flags) ?? fill ?? (typeof value === 'number' ? '0' : ' ');
  return cased(String(value), flags, sign).padStart(size, filler);
}

function fillerOf(flags: string): string | undefined {
  if (flags.includes('_')) return ' ';
  return flags.includes('0') ? '0' : undefined;
}

function cased(text: string, flags: string, sign: string): string {
  if (flags.includes('#')) return /[pZ]/.test(sign) ? text.toLowerCase() : text.toUpperCase();
  return flags.includes('^') ? text.toUpperCase() : text;
}

/** `+0800`, `+08:00` with one colon, `+08:00:00` with two. */
function offsetText(text: string, flags: string): string {
  const offset = text.slice(19);
  const colons = flags.replace(/[^:]/g, '').length;
  if (colons === 0) return offset.replace(':', '');
  return colons === 1 ? offset : `${offset}:00`;
}
