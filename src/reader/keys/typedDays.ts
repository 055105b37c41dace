import { addDays, isDay, weekday } from '../../manifest/days.ts';
import type { Day } from '../../manifest/types.ts';

/** Words for days, and how many days before today they mean. */
const BEFORE_TODAY = new Map([
  ['今天', 0],
  ['今日', 0],
  ['today', 0],
  ['昨天', 1],
  ['昨日', 1],
  ['yesterday', 1],
  ['前天', 2],
]);

const ENGLISH_WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Signs of the days of a week, from Monday. */
const CHINESE_WEEK = '一二三四五六日';

/** Letters of an English word for a day that are enough. */
const ENOUGH = 3;

/** A leap day is up to so many years back. */
const MOST_YEARS = 8;

/**
 * The day, month or year that a text means on the day `today`, as `2022-02-09`,
 * `2022-02` or `2022`; null for any other text. A date without a year, and a day
 * of the week, is the last that is not in the future.
 */
export function typedUnit(text: string, today: Day): string | null {
  const typed = text.normalize('NFKC').trim().toLowerCase();
  return wordUnit(typed, today) ?? numberUnit(typed, today);
}

function wordUnit(typed: string, today: Day): Day | null {
  const back = BEFORE_TODAY.get(typed) ?? begun(typed, [...BEFORE_TODAY.keys()]);
  if (typeof back === 'number') return addDays(today, -back);
  if (back !== null) return addDays(today, -(BEFORE_TODAY.get(back) ?? 0));
  const chinese = /^(?:[周週]|星期|[礼禮]拜)([一二三四五六日天])$/
    .exec(typed)?.[1]
    ?.replace('天', '日');
  const english = begun(typed, ENGLISH_WEEK);
  if (!chinese && english === null) return null;
  const wanted = chinese ? CHINESE_WEEK.indexOf(chinese) : ENGLISH_WEEK.indexOf(english ?? '');
  return addDays(today, -((weekday(today) - wanted + 7) % 7));
}

/** The word that a text is the beginning of. */
function begun(typed: string, words: string[]): string | null {
  if (typed.length < ENOUGH || !/^[a-z]+$/.test(typed)) return null;
  return words.find((word) => word.startsWith(typed)) ?? null;
}

function numberUnit(typed: string, today: Day): string | null {
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(typed);
  const spaced = /^(\d{4})(?:\s*[-/.年]\s*(\d\d?))?(?:\s*[-/.月]\s*(\d\d?))?\s*[年月日号號]?$/.exec(
    typed,
  );
  const [, year, month, date] = packed ?? spaced ?? [];
  if (year) return unitOf(year, month, date);
  const short = /^(\d\d?)\s*[-/.月]\s*(\d\d?)\s*[日号號]?$/.exec(typed);
  if (short?.[1] && short[2]) return latest(today, `${two(short[1])}-${two(short[2])}`);
  const bare = /^(\d\d?)\s*月$/.exec(typed)?.[1];
  return bare ? (latest(today, `${two(bare)}-01`)?.slice(0, 7) ?? null) : null;
}

function unitOf(year: string, month?: string, date?: string): string | null {
  if (!month) return date ? null : year;
  const unit = date ? `${year}-${two(month)}-${two(date)}` : `${year}-${two(month)}`;
  return isDay(date ? unit : `${unit}-01`) ? unit : null;
}

/** The last day with this month and date, `02-09`, that is not after today. */
function latest(today: Day, monthAndDate: string): Day | null {
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: MOST_YEARS + 1 }, (_, back) => thisYear - back);
  const days = years.map((year) => `${year}-${monthAndDate}`);
  return days.find((day) => isDay(day) && day <= today) ?? null;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
