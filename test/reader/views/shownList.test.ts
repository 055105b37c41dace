import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayCount } from '../../../src/manifest/types.ts';
import { rowAt, sliceOf } from '../../../src/reader/filter/slice.ts';
import { firstShown, keyOf, rowIn } from '../../../src/reader/views/shownList.ts';

/** A list of days with so many entries each, the newest first. */
function listOf(days: readonly DayCount[]) {
  const slice = sliceOf({ days: [...days], pages: [] }, { from: '0000-01-01', to: '9999-12-31' });
  return firstShown('0123456789abcdef', slice);
}

describe('a list that is shown in place of another', () => {
  it('has the same rows elsewhere, under the same keys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(4), (newDays, onTop) => {
        const before = listOf([
          ['2026-11-09', 3],
          ['2026-11-08', 4],
        ]);
        const days = Array.from({ length: newDays }, (_, i): DayCount => [`2026-11-${30 - i}`, 2]);
        const came = newDays * 2 + onTop;
        const after = {
          ...listOf([...days, ['2026-11-09', 3 + onTop], ['2026-11-08', 4]]),
          shift: came,
        };
        for (let row = 0; row < before.slice.rows; row++) {
          const to = rowIn(after, before, row);
          // The header of the day that grew stands above what came.
          if (row === 0) expect(to).toBe(newDays * 3 + onTop);
          else {
            expect(rowAt(after.slice, to).kind).toBe(rowAt(before.slice, row).kind);
            expect(keyOf(after, to)).toBe(keyOf(before, row));
          }
        }
      }),
    );
  });

  it('has no row for one that is gone from its top', () => {
    const before = listOf([['2026-11-09', 5]]);
    const after = { ...listOf([['2026-11-09', 2]]), shift: -3 };
    expect(rowIn(after, before, 1)).toBeLessThan(0);
    expect(rowIn(after, before, 4)).toBe(1);
  });
});
