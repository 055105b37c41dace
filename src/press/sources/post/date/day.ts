import { type Day, orderDay, readNthDay } from './order.ts';
import { END, type Remains } from './remains.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Three letters are the month, whatever they begin. */
const MONTH = `(?<month>${MONTHS.join('|')})`;
const ERA = String.raw`(?<era>[abc](?:\.?[cd]\.?(?:e\.?)?))`;
const BEFORE_CHRIST = /\b(?:bce?\b|b\.c\.(?:e\.)?)/i;

type Groups = Record<string, string | undefined>;

/** A way to write a day; `read` gives null when no year is among its numbers. */
interface DayForm {
  form: RegExp;
  read: (groups: Groups) => Day | null;
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function readNamed({ year, month, day, era }: Groups): Day | null {
  if (era !== undefined && /^b/i.test(era)) return null;
  return orderDay({ year, month: monthNumber(month), day });
}

/** Year before the first of a Japanese era, by its letter. */
const ERAS = new Map([
  ['m', 1867],
  ['t', 1911],
  ['s', 1925],
  ['h', 1988],
  ['r', 2018],
]);

function readJapanese({ era = '', year, month, day }: Groups): Day {
  const before = ERAS.get(era.toLowerCase()) ?? 0;
  return { year: before + Number(year), month: Number(month), day: Number(day), said: 'day' };
}

function dayForm(source: string, read: DayForm['read']): DayForm {
  return { form: new RegExp(source, 'iu'), read };
}

const noYear = (): null => null;

/** Ways to write a day, in the order in which Ruby tries them: the first that fits is taken. */
const FORMS: DayForm[] = [
  // 7. March 2024, 7th March, 2024 March 7
  dayForm(
    String.raw`(?<day>'?\d+)[^-\d\s]*\s*${MONTH}[^-\d\s']*(?:\s*${ERA}?\s*(?<year>'?-?\d+(?:(?:st|nd|rd|th)${END})?))?`,
    readNamed,
  ),
  // March 7th, 2024, March 2024, Mar '24
  dayForm(
    String.raw`\b${MONTH}[^-\d\s']*\s*(?<day>'?\d+)[^-\d\s']*(?:\s*,?\s*${ERA}?\s*(?<year>'?-?\d+))?`,
    readNamed,
  ),
  // 2024-03-07, 07-03-2024
  dayForm(String.raw`(?<year>'?[-+]?\d+)-(?<month>\d+)-(?<day>'?-?\d+)`, orderDay),
  // R6.03.07
  dayForm(String.raw`\b(?<era>[mtshr])(?<year>\d+)\.(?<month>\d+)\.(?<day>\d+)`, readJapanese),
  // 2024-Mar-07, 07-MAR-24
  dayForm(String.raw`(?<day>'?-?\d+)-${MONTH}[^-/.]*-(?<year>'?-?\d+)`, ({ year, month, day }) =>
    orderDay({ year, month: monthNumber(month), day }),
  ),
  // Mar-07-2024
  dayForm(
    String.raw`\b${MONTH}[^-/.]*-(?<day>'?\d+)(?:-(?<year>'?-?\d+))?`,
    ({ year, month, day }) => orderDay({ year, month: monthNumber(month), day }),
  ),
  // 2024/3/7, 7/3/2024, 2024/3
  dayForm(String.raw`(?<year>'?-?\d+)/\s*(?<month>'?\d+)(?:\D\s*(?<day>'?-?\d+))?`, orderDay),
  // 2024.3.7, 7.3.2024
  dayForm(String.raw`(?<year>'?-?\d+)\.\s*(?<month>'?\d+)\.\s*(?<day>'?-?\d+)`, orderDay),
  // 2024-W10-4, --03-07: Ruby looks at neither week nor a month without a year
  dayForm(String.raw`\b(?:\d\d(?:\d\d)?)?-?w\d\d(?:-?\d)?\b|-w-\d\b`, noYear),
  dayForm(String.raw`--(?:\d\d)?-\d\d\b|--\d\d(?:\d\d)?\b`, noYear),
  // 2024-067
  dayForm(String.raw`\b(?<year>\d\d(?:\d\d)?)-(?<nth>\d{3})${END}`, ({ year = '', nth = '' }) =>
    readNthDay(year, nth),
  ),
  // '24
  dayForm(String.raw`(?<year>'\d+)${END}`, orderDay),
  // March, 7th
  dayForm(String.raw`\b${MONTH}|\d(?:st|nd|rd|th)${END}`, noYear),
];

/** Takes the day; null when the form found has no year, undefined when no form fits. */
export function takeDay(remains: Remains): Day | null | undefined {
  for (const { form, read } of FORMS) {
    const match = remains.take(form);
    if (match) return remains.take(BEFORE_CHRIST) ? null : read(match.groups ?? {});
  }
  return undefined;
}
