import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunk } from '../../../src/press/index/chunks.ts';

interface Item {
  mark: number;
  text: string;
}

const CUTTING = { markOf: ({ mark }: Item) => mark, min: 10, max: 40 };

const item: fc.Arbitrary<Item> = fc.record({
  mark: fc.nat(0xffffffff),
  text: fc.constantFrom('a', 'b', 'c'),
});
const short = fc.array(item, { maxLength: 150 });
const long = fc.array(item, { minLength: 100, maxLength: 400 });

const textsOf = (runs: Item[][]) =>
  runs.map((run) => run.map(({ mark, text }) => mark + text).join());

describe('cutting a list into runs', () => {
  test('keeps every item, in order', () => {
    fc.assert(
      fc.property(fc.oneof(short, long), (list) => {
        expect(chunk(list, CUTTING).flat()).toEqual(list);
      }),
    );
  });

  test('keeps each run between the bounds', () => {
    fc.assert(
      fc.property(long, (list) => {
        for (const run of chunk(list, CUTTING)) {
          expect(run.length).toBeGreaterThanOrEqual(CUTTING.min);
          expect(run.length).toBeLessThanOrEqual(CUTTING.max);
        }
      }),
    );
  });

  test('makes one run of a short list, and none of an empty one', () => {
    const short = Array.from({ length: 19 }, (_, i) => ({ mark: i, text: 'a' }));
    expect(chunk(short, CUTTING)).toEqual([short]);
    expect(chunk([], CUTTING)).toEqual([]);
  });

  test('cuts a list of equal marks too', () => {
    const equal = Array.from({ length: 500 }, () => ({ mark: 7, text: 'a' }));
    for (const run of chunk(equal, CUTTING)) {
      expect(run.length).toBeGreaterThanOrEqual(CUTTING.min);
      expect(run.length).toBeLessThanOrEqual(CUTTING.max);
    }
  });

  test('moves no run but the newest when new items come', () => {
    const uncapped = { ...CUTTING, max: Number.MAX_SAFE_INTEGER };
    fc.assert(
      fc.property(long, fc.array(item, { maxLength: 60 }), (list, news) => {
        const older = textsOf(chunk(list, uncapped)).slice(1);
        const runs = textsOf(chunk([...news, ...list], uncapped));
        expect(runs.slice(runs.length - older.length)).toEqual(older);
      }),
    );
  });

  type Change = { at: number; what: string; item: Item };

  function changed(list: Item[], { at, what, item }: Change): Item[] {
    const i = at % list.length;
    if (what === 'add') return list.toSpliced(i, 0, item);
    if (what === 'remove') return list.toSpliced(i, 1);
    return list.with(i, { mark: list[i]?.mark ?? 0, text: item.text });
  }

  test('changes a few neighbouring runs for one change, however long the list', () => {
    const change = fc.record({
      at: fc.nat(),
      what: fc.constantFrom('add', 'edit', 'remove'),
      item,
    });
    fc.assert(
      fc.property(long, fc.array(change, { minLength: 20, maxLength: 40 }), (start, changes) => {
        let list = start;
        let before = new Set(textsOf(chunk(list, CUTTING)));
        let rewritten = 0;
        for (const change of changes) {
          list = changed(list, change);
          const after = textsOf(chunk(list, CUTTING));
          const fresh = after.filter((run) => !before.has(run)).length;
          expect(fresh).toBeLessThanOrEqual(6);
          rewritten += fresh;
          before = new Set(after);
        }
        expect(rewritten / changes.length).toBeLessThan(2);
      }),
    );
  });
});
