/** Days of a month; 0 for a month that is none. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}

/** Whether ISO 8601 writes the year with four digits. */
function isYear(year: number): boolean {
  return year >= 0 && year <= 9999;
}

/** Whether the day stands in the calendar. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return isYear(year) && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether Ruby takes the day: the 31st of a short month is the first of the next. */
export function isDayOfMonth(year: number, month: number, day: number): boolean {
  return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** The month and day that are the nth day of a year, from 1; null past its last. */
export function nthDay(year: number, nth: number): { month: number; day: number } | null {
  const date = new Date(new Date(0).setUTCFullYear(year, 0, nth));
  if (nth < 1 || date.getUTCFullYear() !== year) return null;
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
