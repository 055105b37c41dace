import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunk } from '../../../src/press/index/chunks.ts';

interface Item {
  key: string;
  size: number;
}

const CUTTING = { key: ({ key }: Item) => key, size: ({ size }: Item) => size, min: 10, max: 40 };
/** Larger ones stand alone: `max - 2 * min`. */
const LONE = 20;

const item = fc.record({ key: fc.uuid(), size: fc.integer({ min: 1, max: 60 }) });
const items = fc.array(item, { maxLength: 300 });
const ones = fc.array(
  fc.uuid().map((key): Item => ({ key, size: 1 })),
  { minLength: 100, maxLength: 400 },
);

const sizeOf = (run: Item[]) => run.reduce((sum, { size }) => sum + size, 0);
const keysOf = (runs: Item[][]) => runs.map((run) => run.map(({ key, size }) => key + size).join());

describe('cutting a list into runs', () => {
  test('keeps every item, in order', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(chunk(list, CUTTING).flat()).toEqual(list);
      }),
    );
  });

  test('keeps each run between the bounds, except an item that is large itself', () => {
    fc.assert(
      fc.property(items, (list) => {
        for (const run of chunk(list, CUTTING)) {
          if (run.length > 1) expect(sizeOf(run)).toBeLessThanOrEqual(CUTTING.max);
        }
      }),
    );
    fc.assert(
      fc.property(ones, (list) => {
        for (const run of chunk(list, CUTTING)) {
          expect(run.length).toBeGreaterThanOrEqual(CUTTING.min);
        }
      }),
    );
  });

  test('lets a large item stand alone', () => {
    fc.assert(
      fc.property(items, (list) => {
        for (const run of chunk(list, CUTTING)) {
          if (run.some(({ size }) => size > LONE)) expect(run).toHaveLength(1);
        }
      }),
    );
  });

  test('makes one run of a short list, and none of an empty one', () => {
    const short = Array.from({ length: 19 }, (_, i) => ({ key: `${i}`, size: 1 }));
    expect(chunk(short, CUTTING)).toEqual([short]);
    expect(chunk([], CUTTING)).toEqual([]);
  });

  test('cuts a list of equal keys too', () => {
    const equal = Array.from({ length: 500 }, () => ({ key: 'same', size: 1 }));
    for (const run of chunk(equal, CUTTING)) {
      expect(run.length).toBeGreaterThanOrEqual(CUTTING.min);
      expect(run.length).toBeLessThanOrEqual(CUTTING.max);
    }
  });

  test('moves no run but the newest when new items come', () => {
    const uncapped = { ...CUTTING, max: Number.MAX_SAFE_INTEGER };
    fc.assert(
      fc.property(ones, fc.array(fc.uuid(), { maxLength: 60 }), (list, keys) => {
        const older = keysOf(chunk(list, uncapped)).slice(1);
        const news = keys.map((key) => ({ key, size: 1 }));
        const runs = keysOf(chunk([...news, ...list], uncapped));
        expect(runs.slice(runs.length - older.length)).toEqual(older);
      }),
    );
  });

  type Change = { at: number; what: string; item: Item };

  function changed(list: Item[], { at, what, item }: Change): Item[] {
    const i = at % list.length;
    if (what === 'add') return list.toSpliced(i, 0, item);
    if (what === 'remove') return list.toSpliced(i, 1);
    return list.with(i, { key: list[i]?.key ?? '', size: item.size });
  }

  test('changes a few neighbouring runs for one change, however long the list', () => {
    const change = fc.record({
      at: fc.nat(),
      what: fc.constantFrom('add', 'edit', 'remove'),
      item: fc.record({ key: fc.uuid(), size: fc.integer({ min: 1, max: 5 }) }),
    });
    fc.assert(
      fc.property(ones, fc.array(change, { minLength: 20, maxLength: 40 }), (start, changes) => {
        let list = start;
        let before = new Set(keysOf(chunk(list, CUTTING)));
        let rewritten = 0;
        for (const change of changes) {
          list = changed(list, change);
          const after = keysOf(chunk(list, CUTTING));
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
