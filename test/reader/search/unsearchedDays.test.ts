import { expect, it } from 'vitest';
import { daysOf } from '../../../src/reader/search/unsearchedDays.ts';

const timeline = {
  days: [
    ['2026-11-20', 3],
    ['2026-11-19', 2],
    ['2026-11-10', 4],
  ] satisfies [string, number][],
  pages: [],
};
const lost = (from: number, to: number) => ({ range: [from, to] as const, error: null });

it('names the days of what could not be searched', () => {
  expect(daysOf([lost(0, 2)], timeline)).toEqual([{ from: '2026-11-20', to: '2026-11-20' }]);
  expect(daysOf([lost(2, 6)], timeline)).toEqual([{ from: '2026-11-10', to: '2026-11-20' }]);
});

it('names days once that two stretches beside each other have', () => {
  expect(daysOf([lost(0, 4), lost(4, 9)], timeline)).toEqual([
    { from: '2026-11-10', to: '2026-11-20' },
  ]);
  expect(daysOf([lost(0, 1), lost(5, 9)], timeline)).toHaveLength(2);
});
