import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBegin, swiped } from '../../../src/reader/panes/swipe.ts';

const AT = { x: 200, y: 300 };

test('a swipe to the left leads on, to the right back', () => {
  expect(swiped(AT, { x: 100, y: 310 })).toBe('next');
  expect(swiped(AT, { x: 300, y: 290 })).toBe('prev');
});

test('a short way, or one that goes up or down as well, leads nowhere', () => {
  expect(swiped(AT, { x: 150, y: 300 })).toBeNull();
  expect(swiped(AT, { x: 100, y: 360 })).toBeNull();
});

test('the way back leads the other way', () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 800 }),
  });
  const OTHER = { next: 'prev', prev: 'next' } as const;
  fc.assert(
    fc.property(point, point, (from, to) => {
      const way = swiped(from, to);
      expect(swiped(to, from)).toBe(way && OTHER[way]);
    }),
  );
});

test('at the sides of the screen none begins', () => {
  expect([mayBegin({ x: 10, y: 0 }, 360), mayBegin({ x: 350, y: 0 }, 360)]).toEqual([false, false]);
  expect(mayBegin({ x: 40, y: 0 }, 360)).toBe(true);
});
