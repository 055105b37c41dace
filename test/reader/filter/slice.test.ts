import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/manifest/days.ts';
import type { DayCount, Run, Timeline } from '../../../src/manifest/types.ts';
import { countIn, nearestDay, stretchOf, yearsOf } from '../../../src/reader/filter/days.ts';
import { runsWithin } from '../../../src/reader/filter/runs.ts';
import { rowAt, rowOf, sliceOf } from '../../../src/reader/filter/slice.ts';

/** A timeline of these counts, one day after another with gaps, cut into pages of `size`. */
function timelineOf(counts: number[], size: number): { days: DayCount[]; pages: Run[] } {
  const days = counts.map((count, i): DayCount => [addDays('2026-11-20', -2 * i), count]);
  const pages: Run[] = [];
  let left = counts.reduce((sum, count) => sum + count, 0);
  for (; left > 0; left -= size) {
    pages.push([String(pages.length).padStart(16, '0'), Math.min(size, left)]);
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
            { kind: 'day', day, count, index: all.indexOf(day) },
            ...all.flatMap((of, index) =>
              of === day ? [{ kind: 'entry', index, day, count }] : [],
            ),
          ]);
        expect(rows).toEqual(expected);
        expect(slice.total).toBe(countIn(timeline, span));
      }),
    );
  });

  it('finds the row of each entry', () => {
    fc.assert(
      fc.property(timelines, spans, (timeline, span) => {
        const slice = sliceOf(timeline, span);
        for (let row = 0; row < slice.rows; row++) {
          const at = rowAt(slice, row);
          if (at.kind === 'entry') expect(rowOf(slice, at.index)).toBe(row);
        }
      }),
    );
  });
});

describe('the entries of a day', () => {
  it('are a stretch of the timeline, empty for a day without any', () => {
    fc.assert(
      fc.property(timelines, fc.integer({ min: 0, max: 26 }), (timeline, ago) => {
        const day = addDays('2026-11-21', -ago);
        const all = timeline.days.flatMap(([day, count]) => Array<string>(count).fill(day));
        const { start, end } = stretchOf(timeline, day);
        expect(all.slice(start, end)).toEqual(all.filter((each) => each === day));
      }),
    );
  });

  it('are on the pages that overlap them, and on no others', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        ({ pages }, start, length) => {
          const owners = pages.flatMap((run) => Array<Run>(run[1]).fill(run));
          const found = runsWithin(pages, { start, end: start + length });
          expect(found.map(({ run }) => run)).toEqual([
            ...new Set(owners.slice(start, start + length)),
          ]);
          for (const { run, start } of found) expect(owners.indexOf(run)).toBe(start);
        },
      ),
    );
  });
});

describe('the years of a timeline', () => {
  it('are each there once, newest first', () => {
    const days = ['2026-01-02', '2026-01-01', '2024-12-31', '1999-05-05'];
    const timeline: Timeline = { days: days.map((day) => [day, 1]), pages: [] };
    expect(yearsOf(timeline)).toEqual(['2026', '2024', '1999']);
    expect(yearsOf({ days: [], pages: [] })).toEqual([]);
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
