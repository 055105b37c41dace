import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/manifest/days.ts';
import { dayStep } from '../../../src/reader/filter/dayStep.ts';

const any = () => true;
/** Wednesday. */
const FROM = '2022-02-09';

describe('from a day', () => {
  test.each([
    ['ArrowLeft', '2022-02-08'],
    ['ArrowRight', '2022-02-10'],
    ['ArrowUp', '2022-02-02'],
    ['ArrowDown', '2022-02-16'],
    ['Home', '2022-02-07'],
    ['End', '2022-02-13'],
    ['PageUp', '2022-01-09'],
    ['PageDown', '2022-03-09'],
    ['Enter', null],
  ])('%s leads to %s', (key, to) => {
    expect(dayStep(key, FROM, any)).toBe(to);
  });

  test('arrows pass over days that cannot be chosen, and stay in the month', () => {
    expect(dayStep('ArrowRight', FROM, (day) => day === '2022-02-25')).toBe('2022-02-25');
    expect(dayStep('ArrowDown', FROM, (day) => day === '2022-03-02')).toBeNull();
    expect(dayStep('ArrowUp', '2022-02-02', any)).toBeNull();
  });

  test('a week that begins or ends in another month ends where the month does', () => {
    expect(dayStep('Home', '2022-03-02', any)).toBe('2022-03-01');
    expect(dayStep('End', '2022-03-31', any)).toBe('2022-03-31');
  });

  test('the last of a long month leads to the last of a short one', () => {
    expect(dayStep('PageDown', '2022-01-31', any)).toBe('2022-02-28');
  });

  test('no key leads to a day of this month that cannot be chosen', () => {
    const key = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End');
    const from = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
    fc.assert(
      fc.property(key, from, fc.integer({ min: 1, max: 9 }), (pressed, day, sieve) => {
        const mayChoose = (each: string) => Number(each.slice(8)) % sieve === 0;
        const to = dayStep(pressed, day, mayChoose);
        if (to === null) return;
        expect(to.slice(0, 7)).toBe(day.slice(0, 7));
        expect(mayChoose(to)).toBe(true);
      }),
    );
  });
});
