import type { Day } from './types.ts';

const MS_PER_DAY = 86_400_000;

/** Whether the text is a day of the calendar: `2024-02-29`, not `2023-02-29`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, date] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  const at = new Date(`${text}T00:00:00Z`);
  return at.getUTCFullYear() === year && at.getUTCMonth() + 1 === month && at.getUTCDate() === date;
}

/** The publisher's day of a contract time: its first ten characters. */
export function dayOf(time: string): Day {
  return time.slice(0, 10);
}

/** Moves a day by whole days: `addDays('2024-02-28', 2)` is `2024-03-01`. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Day of the week, 0 for Monday to 6 for Sunday. */
export function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Last day of a month given as `YYYY-MM`. */
export function lastOfMonth(month: string): Day {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** Moves a month `YYYY-MM` by whole months. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The day it is at an instant (ms since 1970) in an IANA zone. */
export function dayIn(timeZone: string, instant: number): Day {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(instant);
}
