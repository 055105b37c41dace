import { isNumeric } from './float.ts';
import { inspect, isData, isDrop } from './show.ts';
import { Time } from './time.ts';

/** Whether two values are the same to Ruby: `1` and `1.0` are, `1` and `"1"` are not. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  if (isNumeric(a) && isNumeric(b)) return Number(a) === Number(b);
  if (a instanceof Time && b instanceof Time) return a.isDay === b.isDay && +a === +b;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  }
  return isMap(a) && isMap(b) && haveSame(a, b);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return isData(value) && !isDrop(value);
}

function haveSame(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = Object.keys(a);
  const isIn = (key: string) => Object.hasOwn(b, key) && isEqual(a[key], b[key]);
  return keys.length === Object.keys(b).length && keys.every(isIn);
}

/** Which of two values comes first, as a number below, at or above 0; null for two of different kinds. */
export function order(a: unknown, b: unknown): number | null {
  if (isNumeric(a) && isNumeric(b)) return Number(a) - Number(b);
  if (a instanceof Time && b instanceof Time) return +a - +b;
  if (typeof a === 'string' && typeof b === 'string') return byCode(a, b);
  if (!Array.isArray(a) || !Array.isArray(b)) return isEqual(a, b) ? 0 : null;
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const found = order(a[at], b[at]);
    if (found !== 0) return found;
  }
  return a.length - b.length;
}

export function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What is the same for values that Ruby holds to be one key: itself for a post, else as it is written. */
export function keyOf(value: unknown): unknown {
  return isDrop(value) ? value : inspect(value);
}
