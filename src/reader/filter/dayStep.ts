import { addDays, addMonths, lastOfMonth, weekday } from '../../manifest/days.ts';
import type { Day } from '../../manifest/types.ts';

/** Days that the arrow keys move by. */
const ARROWS = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
]);

/** Months that other keys move by. */
const PAGES = new Map([
  ['PageUp', -1],
  ['PageDown', 1],
]);

/**
 * Where a key leads from a day of a calendar (the keys of the ARIA date picker):
 * arrows to the next day that may be chosen in their direction within the month,
 * Home and End to the first and last of its week, Page Up and Page Down to the
 * same day of another month. Null for a key that leads nowhere.
 */
export function dayStep(key: string, from: Day, mayChoose: (day: Day) => boolean): Day | null {
  const arrow = ARROWS.get(key);
  if (arrow !== undefined) return walk(addDays(from, arrow), arrow, from.slice(0, 7), mayChoose);
  const page = PAGES.get(key);
  if (page !== undefined) return sameDayIn(addMonths(from.slice(0, 7), page), from);
  const monday = addDays(from, -weekday(from));
  if (key === 'Home') return walk(monday, 1, from.slice(0, 7), mayChoose);
  if (key === 'End') return walk(addDays(monday, 6), -1, from.slice(0, 7), mayChoose);
  return null;
}

/** The first day that may be chosen, by steps of so many days as far as the month goes; a week may begin or end outside of it. */
function walk(
  start: Day,
  step: number,
  month: string,
  mayChoose: (day: Day) => boolean,
): Day | null {
  const isOn = (day: Day) => (step < 0 ? day.slice(0, 7) >= month : day.slice(0, 7) <= month);
  for (let day = start; isOn(day); day = addDays(day, step)) {
    if (day.startsWith(month) && mayChoose(day)) return day;
  }
  return null;
}

/** The 31st of a month that has none is its last day. */
function sameDayIn(month: string, day: Day): Day {
  const same = `${month}-${day.slice(8)}`;
  const last = lastOfMonth(month);
  return same < last ? same : last;
}
