import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetIn, placeOf } from '../../../src/reader/reading/place.ts';

const height = fc.integer({ min: 1, max: 20_000 });

describe('a place in an article', () => {
  it('is the same part of its block at any width, within a pixel', () => {
    const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 20_000 }), share, height, height, (index, part, narrow, wide) => {
        const place = placeOf(index, part * narrow, narrow);
        expect(Math.floor(place)).toBe(index);
        expect(Math.abs(offsetIn(place, narrow) - part * narrow)).toBeLessThan(1);
        expect(Math.abs(offsetIn(place, wide) - part * wide)).toBeLessThan(1);
      }),
    );
  });

  it('of a block that has no height is its beginning', () => {
    expect(placeOf(3, 0, 0)).toBe(3);
  });

  it('stays in its block, however far below it the edge is', () => {
    expect(Math.floor(placeOf(3, 500, 100))).toBe(3);
  });
});
