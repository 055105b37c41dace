import { type Clock, takeClock } from './clock.ts';
import { takeDay } from './day.ts';
import { takeDigits } from './digits.ts';
import type { Day } from './order.ts';
import { Remains } from './remains.ts';

/** What a text says of a time before it is known which clock it means. */
export interface Spoken {
  day: Day;
  clock?: Clock | undefined;
  /** What stands where a zone is looked for; it need not be one. */
  zone?: string | undefined;
  /** What no reader took: nothing else follows from it. */
  rest: string;
}

const WEEKDAY = /\b(?:sun|mon|tue|wed|thu|fri|sat)[^-/\d\s]*/i;
const NUMBER = /^\s*(\d\d?)\s*$/;

/** `2024年3月7日`, which no Ruby reads: a press of Chinese papers does. */
const CHINESE_DAY = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

/** What is left may be a number alone: the hour, or the day of a month that has a clock. */
function withNumber(
  day: Day,
  clock: Clock | undefined,
  remains: Remains,
): Pick<Spoken, 'day' | 'clock'> {
  const number = Number(NUMBER.exec(remains.text)?.[1] ?? Number.NaN);
  if (!clock && day.said === 'day' && number <= 24) {
    remains.take(NUMBER);
    return { day, clock: { hour: number, minute: 0, second: 0 } };
  }
  if (clock && day.said === 'month' && number >= 1 && number <= 31) {
    remains.take(NUMBER);
    return { day: { ...day, day: number, said: 'day' }, clock };
  }
  return { day, clock };
}

/** Reads a date in words as Ruby does: takes out a weekday, a clock, then the first day that fits. */
export function readFreely(text: string): Spoken | null {
  const remains = new Remains(text.replace(CHINESE_DAY, '$1-$2-$3 '));
  remains.take(WEEKDAY);
  const time = takeClock(remains);
  const found = takeDay(remains);
  const digits = found === undefined ? takeDigits(remains) : null;
  const day = found ?? digits?.day;
  if (!day) return null;
  const clock = digits?.clock ?? time?.clock;
  const zone = digits?.zone ?? time?.zone;
  return { ...withNumber(day, clock, remains), zone, rest: remains.text };
}
