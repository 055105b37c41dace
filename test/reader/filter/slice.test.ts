import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/manifest/days.ts';
import type { DayCount, PageRef, Timeline } from '../../../src/manifest/types.ts';
import {
  countIn,
  nearestDay,
  pagesOfDay,
  placeOf,
  rowAt,
  rowOf,
  sliceOf,
} from '../../../src/reader/filter/slice.ts';

/** A timeline of these counts, one day after another with gaps, cut into pages of `size`. */
function timelineOf(counts: number[], size: number): Timeline {
  const days = counts.map((count, i): DayCount => [addDays('2026-11-20', -2 * i), count]);
  const entries = days.flatMap(([day, count]) => Array.from({ length: count }, () => day));
  const pages: PageRef[] = [];
  for (let at = 0; at < entries.length; at += size) {
    const run = entries.slice(at, at + size);
    pages.push({
      path: String(pages.length).padStart(16, '0'),
      count: run.length,
      from: run.at(-1) ?? '',
      to: run[0] ?? '',
    });
  }
  return { days, pages };
}

const timelines = fc
  .tuple(
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 }),
    fc.integer({ min: 1, max: 7 }),
  )
  .map(([counts, size]) => timelineOf(counts, size));

const spans = fc
  .tuple(fc.integer({ min: 0, max: 26 }), fc.integer({ min: 0, max: 26 }))
  .map(([a, b]) => ({
    from: addDays('2026-11-21', -Math.max(a, b)),
    to: addDays('2026-11-21', -Math.min(a, b)),
  }));

describe('a slice of a timeline', () => {
  it('lists every day of the span with its entries under it, and nothing else', () => {
    fc.assert(
      fc.property(timelines, spans, (timeline, span) => {
        const slice = sliceOf(timeline, span);
        const rows = Array.from({ length: slice.rows }, (_, row) => rowAt(slice, row));
        const all = timeline.days.flatMap(([day, count]) => Array<string>(count).fill(day));
        const expected = timeline.days
          .filter(([day]) => day >= span.from && day <= span.to)
          .flatMap(([day, count]) => [
            { kind: 'day', day, count },
            ...all.flatMap((of, index) => (of === day ? [{ kind: 'entry', index, day }] : [])),
          ]);
        expect(rows).toEqual(expected);
        expect(slice.total).toBe(countIn(timeline, span));
      }),
    );
  });

  it('finds the row of each entry, and its place on its page', () => {
    fc.assert(
      fc.property(timelines, spans, (timeline, span) => {
        const slice = sliceOf(timeline, span);
        for (let row = 0; row < slice.rows; row++) {
          const at = rowAt(slice, row);
          if (at.kind === 'day') continue;
          expect(rowOf(slice, at.index)).toBe(row);
          const { page, offset } = placeOf(slice, at.index);
          expect(offset).toBeLessThan(timeline.pages[page]?.count ?? 0);
          expect(pagesOfDay(timeline, at.day)).toContain(page);
        }
      }),
    );
  });
});

describe('the day nearest to an empty span', () => {
  const timeline = timelineOf([3, 2, 1], 4);

  it('is the next newer one', () => {
    expect(nearestDay(timeline, { from: '2026-11-17', to: '2026-11-17' })).toBe('2026-11-18');
  });

  it('is the newest one for a span in the future', () => {
    expect(nearestDay(timeline, { from: '2027-01-01', to: '2027-01-02' })).toBe('2026-11-20');
  });

  it('is null in an empty timeline', () => {
    expect(
      nearestDay({ days: [], pages: [] }, { from: '2026-11-17', to: '2026-11-17' }),
    ).toBeNull();
  });
});
