import { fullYear } from '../names.ts';
import { nthDay } from './calendar.ts';

/** A day as it was written; a month or a day that is not said is the first. */
export interface Day {
  year: number;
  month: number;
  day: number;
  /** Whether it is a day of the month, the month alone, or a day of the year. */
  said: 'day' | 'month' | 'nth';
}

/** The numbers of a date in the places where they were expected. */
interface Places {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
}

/** Whether a number can be but a year: `'24`, `2024`. */
function isYear(number: string | undefined): number is string {
  return number !== undefined && (number.startsWith("'") || number.length > 2);
}

function numberIn(text: string | undefined): number {
  return Number(/\d+/.exec(text ?? '1')?.[0]);
}

/** A year as it is meant: `24` and `'24` are 2024, `0024` and `+24` are the year 24. */
export function readYear(text: string): number {
  const [, sign, digits = ''] = /([-+])?(\d+)/.exec(text) ?? [];
  return sign === undefined ? fullYear(digits) : Number(sign + digits);
}

/** The nth day of a year: `2024-067`. The year `0024` is 2024 here. Null past the year's last. */
export function readNthDay(yearText: string, nth: string): Day | null {
  const number = readYear(yearText);
  const year = number >= 0 && number < 100 ? fullYear(String(number).padStart(2, '0')) : number;
  const day = nthDay(year, Number(nth));
  return day && { year, ...day, said: 'nth' };
}

/**
 * Sorts year, month and day out: what can be but a year changes places with what
 * stands in the year's place, so that `05-01-2024` is read from its end.
 * Null when none of the numbers is a year.
 */
export function orderDay({ year, month, day }: Places): Day | null {
  // Two numbers are a month and a day, until one of them proves a year: `1/5`, `1/2024`.
  if (year !== undefined && month !== undefined && day === undefined) {
    [year, month, day] = [undefined, year, month];
  }
  if (year === undefined && isYear(day)) [year, day] = [day, undefined];
  // `2024 March 5th`
  if (year !== undefined && /\d\D/.test(year)) [year, day] = [day, String(numberIn(year))];
  if (isYear(month)) [year, month, day] = [month, day, year];
  if (isYear(day)) [year, day] = [day, year];
  if (year === undefined) return null;
  const said = day === undefined ? 'month' : 'day';
  return { year: readYear(year), month: numberIn(month), day: numberIn(day), said };
}
