import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/manifest/days.ts';
import type { DayCount } from '../../../src/manifest/types.ts';
import {
  FRAME_ROWS,
  type Frame,
  frameAfter,
  frameAround,
  frameAt,
  frameHeld,
  heightOf,
  isNearEdge,
  lengthOf,
  offsetOf,
  scrollerLength,
} from '../../../src/reader/filter/frames.ts';
import { type Slice, sliceOf } from '../../../src/reader/filter/slice.ts';

const VIEW = 800;

/** A list of so many days with so many entries each. */
function listOf(days: number, perDay: number): Slice {
  const counts = Array.from(
    { length: days },
    (_, i): DayCount => [addDays('2026-11-20', -i), perDay],
  );
  return sliceOf({ days: counts, pages: [] }, { from: '0000-01-01', to: '9999-12-31' });
}

const SHORT = listOf(10, 10);
const MIDDLE = listOf(100, 100);
const MILLION = listOf(4_000, 250);
const long = fc.constantFrom(listOf(1, FRAME_ROWS), MIDDLE, MILLION);
/** Not of all doubles, nearly all of which are next to 0. */
const part = fc.integer({ min: 0, max: 9_973 }).map((n) => n / 9_973);

const endOf = (frame: Frame) => frame.first + FRAME_ROWS;

/** Rows as they were guessed, or all so many px high where they were drawn. */
function laidOut(slice: Slice, frame: Frame, drawn?: number) {
  const startOf = (row: number) =>
    frame.top + (drawn ? (row - frame.first) * drawn : lengthOf(slice, frame.first, row));
  return { startOf, heightOf: () => drawn };
}

describe('the length of rows', () => {
  it('is the sum of their heights', () => {
    fc.assert(
      fc.property(fc.nat(110), fc.nat(110), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        let sum = 0;
        for (let row = from; row < to; row++) sum += heightOf(SHORT, row);
        expect(lengthOf(SHORT, from, to)).toBe(sum);
      }),
    );
  });

  it('of a million is more than a scroller can have', () => {
    expect(scrollerLength(SHORT)).toBe(lengthOf(SHORT, 0, SHORT.rows));
    expect(lengthOf(MILLION, 0, MILLION.rows)).toBeGreaterThan(80_000_000);
    expect(scrollerLength(MILLION)).toBe(8_000_000);
  });
});

describe('the scrollbar', () => {
  it('shows a frame that lies around where it was put, within the list', () => {
    fc.assert(
      fc.property(long, part, (slice, share) => {
        const offset = share * (scrollerLength(slice) - VIEW);
        const frame = frameAt(slice, offset, VIEW);
        expect(frame.first).toBeGreaterThanOrEqual(0);
        expect(endOf(frame)).toBeLessThanOrEqual(slice.rows);
        expect(frame.top).toBeGreaterThanOrEqual(0);
        expect(frame.top).toBeLessThanOrEqual(offset);
        const end = frame.top + lengthOf(slice, frame.first, endOf(frame));
        expect(end).toBeGreaterThanOrEqual(offset + VIEW);
      }),
    );
  });

  it('reaches every row, the first at its top and the last at its bottom', () => {
    fc.assert(
      fc.property(long, part, (slice, share) => {
        const row = Math.floor(share * (slice.rows - 1));
        const middle = row > FRAME_ROWS / 2 && row < slice.rows - FRAME_ROWS / 2;
        if (!middle) return;
        const frame = frameAt(slice, offsetOf(slice, row, VIEW), VIEW);
        expect(Math.abs(frame.first + FRAME_ROWS / 2 - row)).toBeLessThanOrEqual(1);
      }),
    );
    expect(frameAt(MILLION, 0, VIEW)).toEqual({ first: 0, top: 0 });
    const last = frameAt(MILLION, scrollerLength(MILLION) - VIEW, VIEW);
    expect(endOf(last)).toBe(MILLION.rows);
    expect(last.top + lengthOf(MILLION, last.first, MILLION.rows)).toBe(scrollerLength(MILLION));
  });

  it('lies on whole px, wherever it is put', () => {
    fc.assert(
      fc.property(long, part, (slice, share) => {
        const around = frameAround(slice, Math.floor(share * (slice.rows - 1)), VIEW);
        const pulled = frameAt(slice, share * scrollerLength(slice), VIEW);
        for (const { top } of [around, pulled]) expect(Number.isInteger(top)).toBe(true);
      }),
    );
  });

  it('moves on when it is pulled on', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const at = (share: number) =>
          frameAt(MILLION, share * (scrollerLength(MILLION) - VIEW), VIEW).first;
        expect(at(Math.min(a, b))).toBeLessThanOrEqual(at(Math.max(a, b)));
      }),
    );
  });

  it('has one frame for a list that is laid out whole', () => {
    expect(frameAt(SHORT, 5_000, VIEW)).toEqual({ first: 0, top: 0 });
    expect(frameAround(SHORT, 90, VIEW)).toEqual({ first: 0, top: 0 });
  });
});

describe('a frame around a row', () => {
  it('holds it, far from its edges unless the list ends there', () => {
    fc.assert(
      fc.property(long, part, (slice, share) => {
        const row = Math.floor(share * (slice.rows - 1));
        const frame = frameAround(slice, row, VIEW);
        expect(row).toBeGreaterThanOrEqual(frame.first);
        expect(row).toBeLessThan(endOf(frame));
        expect(isNearEdge(slice, frame, row)).toBe(false);
      }),
    );
  });
});

describe('a reader who scrolls on', () => {
  const HEIGHT = 130;

  /** Where a row lies in what is seen. */
  const seenAt = (frame: Frame, offset: number, row: number) =>
    laidOut(MILLION, frame, HEIGHT).startOf(row) - offset;

  it('sees rows stay where they are when the frame moves along', () => {
    fc.assert(
      fc.property(part, fc.boolean(), fc.boolean(), (share, isDown, isPause) => {
        const row = Math.floor(2_000 + share * (MILLION.rows - 4_000));
        const frame = frameAround(MILLION, row, VIEW);
        const edge = isDown ? endOf(frame) - 500 : frame.first + 500;
        const laid = laidOut(MILLION, frame, HEIGHT);
        const offset = laid.startOf(edge);
        const seen = { row: edge, offset, view: VIEW, isPause };
        const next = frameAfter(MILLION, frame, seen, laid);
        expect(isNearEdge(MILLION, next.frame, edge)).toBe(false);
        expect(next.offset).toBeGreaterThanOrEqual(0);
        expect(seenAt(next.frame, next.offset, edge)).toBeCloseTo(0);
      }),
    );
  });

  it('comes to the first row at the top of the scroller, wherever the scrollbar was', () => {
    const frame = { first: 1_000, top: 700_000 };
    const laid = laidOut(MILLION, frame, HEIGHT);
    const seen = { row: 1_500, offset: laid.startOf(1_500), view: VIEW, isPause: false };
    const next = frameAfter(MILLION, frame, seen, laid);
    expect(next.frame).toEqual({ first: 0, top: 0 });
    expect(seenAt(next.frame, next.offset, 1_500)).toBeCloseTo(0);
  });

  it('never comes to an end of the scroller that is not one of the list', () => {
    const frame = { first: 300_000, top: -200_000 };
    const laid = laidOut(MILLION, frame, HEIGHT);
    const seen = { row: 301_600, offset: laid.startOf(301_600), view: VIEW, isPause: false };
    expect(seen.offset).toBeLessThan(10_000);
    const next = frameAfter(MILLION, frame, seen, laid);
    expect(next.offset).toBeCloseTo(offsetOf(MILLION, 301_600, VIEW));
    expect(seenAt(next.frame, next.offset, 301_600)).toBeCloseTo(0);
  });

  it('finds the scrollbar where it belongs after a pause, and not before', () => {
    const frame = { first: 500_000, top: 6_000_000 };
    const laid = laidOut(MILLION, frame, HEIGHT);
    const seen = { row: 502_000, offset: laid.startOf(502_000), view: VIEW };
    const going = frameAfter(MILLION, frame, { ...seen, isPause: false }, laid);
    expect(going).toEqual({ frame, offset: seen.offset });
    const paused = frameAfter(MILLION, frame, { ...seen, isPause: true }, laid);
    expect(paused.offset).toBeCloseTo(offsetOf(MILLION, 502_000, VIEW));
    expect(seenAt(paused.frame, paused.offset, 502_000)).toBeCloseTo(0);
  });
});

describe('a frame that rows come or go above of', () => {
  /** Where the row is now that an index of the frame had. */
  const moved = (frame: Frame, index: number, came: number) => frame.first + index + came;

  it('holds its rows where they are, so that nothing has to scroll', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: -500, max: 5_000 }), (share, came) => {
        const row = Math.floor(5_000 + share * (MILLION.rows - 20_000));
        const frame = frameAround(MILLION, row, VIEW);
        const held = frameHeld(MILLION, frame, frame.first + came, VIEW);
        expect(held).toEqual({ first: frame.first + came, top: frame.top });
      }),
    );
  });

  it('lies within the list and holds the row on top, wherever that was', () => {
    fc.assert(
      fc.property(long, part, fc.integer({ min: -3_000, max: 9_000 }), (slice, share, came) => {
        const frame = frameAround(slice, Math.floor(share * (slice.rows - 1)), VIEW);
        const near = [0, FRAME_ROWS / 2, FRAME_ROWS - 1_001]
          .map((index) => moved(frame, index, came))
          .filter((row) => row >= 0 && row < slice.rows);
        const held = frameHeld(slice, frame, moved(frame, 0, came), VIEW);
        expect(held.first).toBeGreaterThanOrEqual(0);
        expect(endOf(held)).toBeLessThanOrEqual(slice.rows);
        for (const row of near) {
          expect(row).toBeGreaterThanOrEqual(held.first);
          expect(row).toBeLessThan(endOf(held));
        }
      }),
    );
  });

  it('goes on beginning with the list when few rows come, and is whole when the list is', () => {
    const top = { first: 0, top: 0 };
    expect(frameHeld(MILLION, top, 999, VIEW)).toEqual(top);
    expect(frameHeld(MILLION, top, 1_500, VIEW).first).toBe(1_500);
    expect(frameHeld(SHORT, { first: 700, top: 60_000 }, 20, VIEW)).toEqual(top);
  });
});
