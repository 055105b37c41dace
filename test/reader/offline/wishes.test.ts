import { describe, expect, it } from 'vitest';
import { noteBytes, readWishes, unwish, wish, wishes } from '../../../src/reader/offline/wishes.ts';

describe('wishes', () => {
  it('are one for each category, the last one made', () => {
    wish({ category: null, days: 3 });
    wish({ category: 'keji', days: 7 });
    wish({ category: null, days: 30 });
    expect(wishes.get()).toEqual([
      { category: 'keji', days: 7 },
      { category: null, days: 30 },
    ]);
    noteBytes({ category: 'keji', days: 7 }, 5);
    noteBytes({ category: null, days: 3 }, 9);
    unwish(null);
    expect(wishes.get()).toEqual([{ category: 'keji', days: 7, bytes: 5 }]);
  });

  it.each([
    [null, []],
    ['x', []],
    [
      [{ category: 'keji', days: 7, bytes: 1 }, 3, { days: 7 }, { category: null, days: 5 }],
      [{ category: 'keji', days: 7, bytes: 1 }],
    ],
  ])('are read from whatever was kept: %j', (value, list) => {
    expect(readWishes(value)).toEqual(list);
  });
});
