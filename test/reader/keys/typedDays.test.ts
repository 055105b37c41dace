import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '../../../src/manifest/days.ts';
import { unitSpan } from '../../../src/reader/filter/filter.ts';
import { typedUnit } from '../../../src/reader/keys/typedDays.ts';

/** A Friday. */
const TODAY = '2026-11-20';

const day = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1970-01-01', days));

describe('typed days', () => {
  it.each([
    ['2022-02-09', '2022-02-09'],
    ['2022-2-9', '2022-02-09'],
    ['2022/2/9', '2022-02-09'],
    ['2022.02.09', '2022-02-09'],
    ['20220209', '2022-02-09'],
    ['2022年2月9日', '2022-02-09'],
    ['2022 年 2 月 9 日', '2022-02-09'],
    ['２０２２－２－９', '2022-02-09'],
    ['2022-02', '2022-02'],
    ['2022-2', '2022-02'],
    ['2022年2月', '2022-02'],
    ['2022', '2022'],
    ['2022年', '2022'],
    ['2-9', '2026-02-09'],
    ['2月9日', '2026-02-09'],
    ['2月9号', '2026-02-09'],
    // Not in the future.
    ['12-31', '2025-12-31'],
    ['2-29', '2024-02-29'],
    ['2月', '2026-02'],
    ['12月', '2025-12'],
    ['今天', TODAY],
    ['昨天', '2026-11-19'],
    ['前天', '2026-11-18'],
    ['Yesterday', '2026-11-19'],
    ['tod', TODAY],
    ['周五', TODAY],
    ['週五', TODAY],
    ['禮拜五', TODAY],
    ['2月9號', '2026-02-09'],
    ['周一', '2026-11-16'],
    ['星期天', '2026-11-15'],
    ['礼拜六', '2026-11-14'],
    ['monday', '2026-11-16'],
    ['sat', '2026-11-14'],
    [' 2022-02-09 ', '2022-02-09'],
  ])('%s is %s', (text, unit) => expect(typedUnit(text, TODAY)).toBe(unit));

  it.each([
    '',
    '2',
    '20',
    '202',
    '20221',
    '2022-13',
    '2023-02-29',
    '2022-02-',
    '13-1',
    '0月',
    '周',
    'to',
    'constructor',
    '13月',
  ])('%s is none', (text) => expect(typedUnit(text, TODAY)).toBeNull());

  it('means every day that is written out, on any day', () => {
    fc.assert(
      fc.property(day, day, (typed, today) => {
        const [year, month, date] = typed.split('-').map(Number);
        expect(typedUnit(typed, today)).toBe(typed);
        expect(typedUnit(`${year}年${month}月${date}日`, today)).toBe(typed);
        expect(typedUnit(typed.slice(0, 7), today)).toBe(typed.slice(0, 7));
      }),
    );
  });

  it('is the last such day where the year is left out', () => {
    fc.assert(
      fc.property(day, day, (typed, today) => {
        const found = typedUnit(typed.slice(5), today) ?? '';
        expect(found.slice(5)).toBe(typed.slice(5));
        expect(found <= today).toBe(true);
        if (!typed.endsWith('02-29')) expect(found > addDays(today, -366)).toBe(true);
      }),
    );
  });

  it('is one of the last seven days for a day of the week', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6 }), (today, nth) => {
        const found = typedUnit(`周${'一二三四五六日'[nth]}`, today) ?? '';
        expect(weekday(found)).toBe(nth);
        expect(found <= today && found > addDays(today, -7)).toBe(true);
      }),
    );
  });

  it('is a unit of the calendar or nothing, whatever is typed', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'0123456789-/.年月日号 周一') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const unit = typedUnit(typed, TODAY);
        if (unit !== null) expect(unitSpan(unit)).not.toBeNull();
      }),
    );
  });
});
