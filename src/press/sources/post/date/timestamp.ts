import type { ClockReading } from '../zone.ts';

/** How most dates are written, so that most need no more than this one form. */
const TIMESTAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d*)?)?[ \t]*(Z|[-+]\d{1,2}:?(?:\d\d)?)?)?$/;
const OFFSET = /^([-+]?\d{1,2}):?(\d{1,2})?$/;

export interface Timestamp {
  reading: ClockReading;
  /** Whether it has seconds: without quotes YAML knows it as a time then, else as a text or a day. */
  full: boolean;
  /** As written: `Z`, `+0800`, `+8`. */
  offset: string | undefined;
}

/** A timestamp or its beginning; null for any other text. */
export function readTimestamp(text: string): Timestamp | null {
  const match = TIMESTAMP.exec(text);
  if (!match) return null;
  const [, year, month, day, hour = 0, minute = 0, second, offset] = match;
  return {
    reading: {
      year: Number(year),
      month: Number(month),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second ?? 0),
    },
    full: second !== undefined,
    offset,
  };
}

/**
 * Minutes of an offset as Ruby's YAML reads it: `+8` is eight hours, `+080` too,
 * `-00:30` is half an hour east.
 */
export function yamlOffset(text: string): number {
  if (text === 'Z') return 0;
  const [, hours, minutes = 0] = OFFSET.exec(text) ?? [];
  const whole = Number(hours);
  return whole * 60 + (whole < 0 ? -Number(minutes) : Number(minutes));
}
