import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marks, MOST_SEEN } from '../../../src/reader/state/markSet.ts';
import {
  mergedMarks,
  mergedSaved,
  mergedViews,
  mergedVisits,
} from '../../../src/reader/state/merge.ts';
import { byKey, type SavedList } from '../../../src/reader/state/saved.ts';
import { instant, marks, scope } from './arbitraries.ts';

/** Without the order of what was read. */
const asSet = ({ seen, stretches }: Marks) => ({ seen: new Map([...seen].sort()), stretches });

const savedList: fc.Arbitrary<SavedList> = fc
  .array(fc.tuple(fc.constantFrom('/a.html', '/a', '/b.html', '/c.html'), instant))
  .map((items) =>
    byKey(
      items.map(([url, at]) => ({
        entry: {
          url,
          title: url,
          time: '2026-11-20T08:00:00+08:00',
          categories: [],
          tags: [],
          minutes: 1,
        },
        at,
      })),
    ),
  );

/** Each name and each path once, in any pairs. */
const views = fc
  .tuple(
    fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 3, maxLength: 3 }),
    fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 3, maxLength: 3 }),
  )
  .map(([names, paths]) =>
    names.map((name, i) => ({ name: `名 ${name}`, path: `/category/${paths[i]}` })),
  );

const visits = fc.array(fc.tuple(scope, instant)).map((pairs) => new Map(pairs));

describe('what two browsers have read', () => {
  it('is the same whichever comes first', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        expect([...mergedMarks(a, b).seen]).toEqual([...mergedMarks(b, a).seen]);
        expect(mergedMarks(a, b)).toEqual(mergedMarks(b, a));
      }),
    );
  });

  it('is no other when it is joined again', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const once = mergedMarks(a, b);
        expect(asSet(mergedMarks(once, b))).toEqual(asSet(once));
        expect(asSet(mergedMarks(a, a))).toEqual(asSet(a));
      }),
    );
  });

  it('is read when it was read in either', () => {
    fc.assert(
      fc.property(marks, marks, (a, b) => {
        const { seen } = mergedMarks(a, b);
        for (const from of [a, b]) {
          for (const [key, at] of from.seen) if (at === 0) expect(seen.get(key)).toBe(0);
        }
      }),
    );
  });

  it('keeps the latest of both where it is too much', () => {
    const many = (prefix: string): Marks => ({
      seen: new Map(Array.from({ length: MOST_SEEN }, (_, i) => [`${prefix}${i.toString(36)}`, 0])),
      stretches: [],
    });
    const { seen } = mergedMarks(many('a'), many('b'));
    expect(seen.size).toBe(MOST_SEEN);
    const newest = (MOST_SEEN - 1).toString(36);
    expect(seen.has(`a${newest}`) && seen.has(`b${newest}`)).toBe(true);
    expect(seen.has('a0') || seen.has('b0')).toBe(false);
  });
});

describe('saved articles', () => {
  it('are one by address, newest first, in either order, once and again', () => {
    fc.assert(
      fc.property(savedList, savedList, (a, b) => {
        const all = mergedSaved(a, b);
        expect(new Set(all.keys())).toEqual(new Set([...a.keys(), ...b.keys()]));
        const times = [...all.values()].map(({ at }) => at);
        expect(times).toEqual([...times].sort((x, y) => y - x));
        const other = [...mergedSaved(b, a).values()].map(({ at }) => at);
        expect(other).toEqual(times);
        expect([...mergedSaved(all, b)]).toEqual([...all]);
      }),
    );
  });
});

describe('views', () => {
  it('keep their own names, and take others in once', () => {
    fc.assert(
      fc.property(views, views, (a, b) => {
        const all = mergedViews(a, b);
        expect(all.slice(0, a.length)).toEqual(a);
        expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
        expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
        expect(mergedViews(all, b)).toEqual(all);
      }),
    );
  });
});

describe('visits', () => {
  it('are the later of both', () => {
    fc.assert(
      fc.property(visits, visits, (a, b) => {
        const sorted = (all: ReadonlyMap<string, number>) => [...all].sort();
        expect(sorted(mergedVisits(a, b))).toEqual(sorted(mergedVisits(b, a)));
        expect(sorted(mergedVisits(mergedVisits(a, b), b))).toEqual(sorted(mergedVisits(a, b)));
      }),
    );
  });
});
