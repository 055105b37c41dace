import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveBy, swipeOf, WHOLE, type Zoom, zoomBy } from '../../../src/reader/reading/zoom.ts';

const STAGE = { x: 800, y: 600 };

/** Where a point of the whole picture is seen. */
const seen = ({ scale, x, y }: Zoom, at: { x: number; y: number }) => ({
  x: at.x * scale + x,
  y: at.y * scale + y,
});

const point = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -300, max: 300 }),
});

describe('looking closer at a picture', () => {
  it('keeps what is pointed at where it is', () => {
    fc.assert(
      fc.property(point, fc.double({ min: 1, max: 8, noNaN: true }), (at, factor) => {
        const now = seen(zoomBy(WHOLE, factor, at, STAGE), at);
        expect(now.x).toBeCloseTo(at.x, 6);
        expect(now.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('never leaves the stage empty, whatever is done', () => {
    const step = fc.oneof(
      fc.record({ factor: fc.double({ min: 0.2, max: 5, noNaN: true }), at: point }),
      fc.record({ by: point }),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const zoom = steps.reduce<Zoom>(
          (now, each) =>
            'by' in each ? moveBy(now, each.by, STAGE) : zoomBy(now, each.factor, each.at, STAGE),
          WHOLE,
        );
        expect(zoom.scale).toBeGreaterThanOrEqual(1);
        expect(zoom.scale).toBeLessThanOrEqual(8);
        expect(Math.abs(zoom.x)).toBeLessThanOrEqual((zoom.scale - 1) * 400 + 1e-6);
        expect(Math.abs(zoom.y)).toBeLessThanOrEqual((zoom.scale - 1) * 300 + 1e-6);
      }),
    );
  });

  it('is over when it is as small as at first', () => {
    const near = zoomBy(WHOLE, 3, { x: 100, y: 50 }, STAGE);
    expect(zoomBy(near, 0.1, { x: -80, y: 0 }, STAGE)).toEqual(WHOLE);
  });
});

it.each([
  [{ x: 0, y: 120 }, 'close'],
  [{ x: 10, y: -120 }, null],
  [{ x: 90, y: 20 }, 'previous'],
  [{ x: -90, y: 20 }, 'next'],
  [{ x: 20, y: 20 }, null],
  [{ x: -120, y: 90 }, 'next'],
])('a finger that goes %o over a whole picture means %s', (way, meaning) => {
  expect(swipeOf(way)).toBe(meaning);
});
