import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayIn,
  dayOf,
  isDay,
  lastOfMonth,
  weekday,
} from '../../src/manifest/days.ts';

const FIRST = Date.UTC(1000, 0, 1);
const LAST = Date.UTC(9000, 0, 1);
const MS_PER_DAY = 86_400_000;

/** A day of the calendar as the platform has it. */
const date = fc
  .integer({ min: FIRST / MS_PER_DAY, max: LAST / MS_PER_DAY })
  .map((days) => new Date(days * MS_PER_DAY));
const day = date.map(dayText);
const month = day.map((text) => text.slice(0, 7));

function dayText(at: Date): string {
  return at.toISOString().slice(0, 10);
}

describe('isDay', () => {
  it('knows every day of the calendar', () => {
    fc.assert(fc.property(day, isDay));
  });

  it('agrees with the calendar on three numbers', () => {
    const digits = (length: number) => (value: number) => String(value).padStart(length, '0');
    const parts = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
    );
    fc.assert(
      fc.property(parts, ([year, number, dayNumber]) => {
        // `Date.UTC` takes years below 100 for those of the last century.
        const at = new Date(0);
        at.setUTCFullYear(year, number - 1, dayNumber);
        const isReal = at.getUTCMonth() === number - 1 && at.getUTCDate() === dayNumber;
        expect(isDay(`${digits(4)(year)}-${digits(2)(number)}-${digits(2)(dayNumber)}`)).toBe(
          isReal,
        );
      }),
    );
  });

  it.each([
    '2023-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '24-01-01',
    '+002024-01-01',
    ' 2024-01-01',
    '2024-01-01T00:00:00Z',
    '2024-01-01\n',
    '２０２４-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('refuses any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!/^\d{4}-\d\d-\d\d$/.test(text));
        return !isDay(text);
      }),
    );
  });
});

describe('dayOf', () => {
  it("is the publisher's day, whatever day it is in Greenwich", () => {
    expect(dayOf('2022-02-09T00:30:00+08:00')).toBe('2022-02-09');
    expect(dayOf('2022-02-09T23:30:00-11:00')).toBe('2022-02-09');
  });
});

describe('addDays', () => {
  it('agrees with the platform, over months, years and leap days', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -5000, max: 5000 }), (at, count) => {
        const moved = new Date(at.getTime() + count * MS_PER_DAY);
        expect(addDays(dayText(at), count)).toBe(dayText(moved));
      }),
    );
  });

  it('goes back by as much as it went', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (from, count) => addDays(addDays(from, count), -count) === from,
      ),
    );
  });

  it('keeps the order in which days compare as strings', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 5000 }), (from, count) => {
        return from < addDays(from, count);
      }),
    );
  });

  it('crosses the days on which clocks are moved', () => {
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(addDays('2024-10-26', 2)).toBe('2024-10-28');
  });
});

describe('weekday', () => {
  it('is 0 on a Monday and 6 on a Sunday', () => {
    expect(weekday('2026-11-23')).toBe(0);
    expect(weekday('2026-11-29')).toBe(6);
  });

  it('goes on by one each day', () => {
    fc.assert(
      fc.property(day, (from) => {
        expect(weekday(addDays(from, 1))).toBe((weekday(from) + 1) % 7);
      }),
    );
  });
});

describe('months', () => {
  it('end on the day before the next begins', () => {
    fc.assert(
      fc.property(month, (each) => {
        expect(addDays(lastOfMonth(each), 1)).toBe(`${addMonths(each, 1)}-01`);
      }),
    );
  });

  it.each([
    ['2023-02', '2023-02-28'],
    ['2024-02', '2024-02-29'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (each, last) => {
    expect(lastOfMonth(each)).toBe(last);
  });

  it('move by any number and back', () => {
    fc.assert(
      fc.property(
        month,
        fc.integer({ min: -500, max: 500 }),
        (each, count) => addMonths(addMonths(each, count), -count) === each,
      ),
    );
    expect(addMonths('2026-11', 3)).toBe('2027-02');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});

describe('dayIn', () => {
  it('is the day that it is in the zone', () => {
    const instant = Date.parse('2026-11-20T17:30:00Z');
    expect(dayIn('UTC', instant)).toBe('2026-11-20');
    expect(dayIn('Asia/Shanghai', instant)).toBe('2026-11-21');
    expect(dayIn('Pacific/Honolulu', instant)).toBe('2026-11-20');
  });

  it('is a day at any instant in any zone', () => {
    const zones = ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(1900, 0, 1), max: LAST }),
        (zone, instant) => {
          const there = dayIn(zone, instant);
          const apart = Date.parse(`${there}T12:00:00Z`) - instant;
          expect(isDay(there)).toBe(true);
          expect(Math.abs(apart)).toBeLessThan(2 * MS_PER_DAY);
        },
      ),
    );
  });
});
