import type { Value } from '../matter/values.ts';
import { isCalendarDay } from '../post/date/calendar.ts';
import { parseDate } from '../post/date.ts';
import { zoneOf } from '../post/zone.ts';
import { Float, integer } from './ruby/float.ts';
import { dayTime, localTime } from './ruby/time.ts';

/** What plain scalars of YAML 1.1 mean, as Ruby's Psych takes them. */
const TRUE = /^(?:true|yes|on)$/i;
const FALSE = /^(?:false|no|off)$/i;
const INTEGER = /^([-+]?)(?:(0b[01_,]+|0x[\da-f_,]+)|0([0-7_,]+)|(0|[1-9](?:\d|,\d|_\d)*))$/i;
const FLOAT = /^[-+]?(?:\d[\d_,]*)?\.\d*(?:e[-+]\d+)?$/i;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d){1,2}$/;
const DAY = /^(\d{4})-(1[012]|0\d|\d)-([12]\d|3[01]|0\d|\d)$/;
const TIMESTAMP =
  /^\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d\d?:\d\d:\d\d(?:\.\d*)?\s*(?:Z|[-+]\d\d?:?(?:\d\d)?)?$/;

/** Whether Ruby takes a value for true: anything but nothing and a bare `false` in any spelling of YAML 1.1. */
export function isTruthy(value: Value | undefined): boolean {
  if (!value) return false;
  return value.kind !== 'text' || !value.plain || !FALSE.test(value.text);
}

/**
 * A value as Liquid is to see it: numbers, truths and times (by the clock of
 * `timeZone`) where the author wrote them bare, text, arrays, and objects
 * without a prototype.
 */
export function plainData(value: Value, timeZone: string): unknown {
  if (value === null) return null;
  if (value.kind === 'list') return value.items.map((item) => plainData(item, timeZone));
  if (value.kind === 'text') return value.plain ? scalar(value.text, timeZone) : value.text;
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of value.entries) result[key] = plainData(item, timeZone);
  return result;
}

function scalar(text: string, timeZone: string): unknown {
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (!/^[-+.\d]/.test(text)) return text;
  return timeIn(text, timeZone) ?? numberIn(text) ?? text;
}

function timeIn(text: string, timeZone: string): unknown {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (day !== undefined) {
    const isDay = isCalendarDay(Number(year), Number(month), Number(day));
    return isDay ? dayTime([year, month?.padStart(2, '0'), day.padStart(2, '0')].join('-')) : null;
  }
  if (!TIMESTAMP.test(text)) return null;
  const instant = parseDate({ text, plain: true }, zoneOf(timeZone), 'utc');
  return instant === null ? null : localTime(instant, timeZone);
}

function numberIn(text: string): unknown {
  const [, sign, based, octal, decimal] = INTEGER.exec(text) ?? [];
  const digits = based ?? (octal === undefined ? decimal : `0o${octal}`);
  if (digits !== undefined) {
    const size = BigInt(digits.replace(/[_,]/g, '').toLowerCase());
    return integer(sign === '-' ? -size : size);
  }
  if (SEXAGESIMAL.test(text)) return sexagesimal(text);
  const isFloat = FLOAT.test(text) && /\d/.test(text);
  return isFloat ? new Float(Number(text.replace(/[_,]/g, ''))) : null;
}

/** `12:30` is 12 · 3600 + 30 · 60 to Psych, and so is `12:30:00`. */
function sexagesimal(text: string): number {
  const parts = text.replaceAll('_', '').split(':').map(Number);
  return parts.reduce((sum, part, at) => sum + part * 60 ** Math.abs(at - 2), 0);
}
