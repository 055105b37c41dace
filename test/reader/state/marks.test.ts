import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withStretches } from '../../../src/reader/state/markAll.ts';
import {
  EARLIEST,
  isReadIn,
  type Marks,
  MOST_SEEN,
  MOST_STRETCHES,
  markKey,
  readMarks,
  withRead,
  writeMarks,
} from '../../../src/reader/state/markSet.ts';
import { instant, marks, scope, TIME } from './arbitraries.ts';

const NOTHING: Marks = { seen: new Map(), stretches: [] };
const AT = Date.parse(TIME);
const entry = (url: string, categories = ['a']) => ({ url, time: TIME, categories });

const again = (value: Marks) => readMarks(JSON.parse(JSON.stringify(writeMarks(value))));

describe('marks as they are kept', () => {
  it('are read as they were written, in their order', () => {
    fc.assert(
      fc.property(marks, (before) => {
        expect(again(before)).toEqual(before);
        expect([...again(before).seen]).toEqual([...before.seen]);
      }),
    );
  });

  it('are made the best of, whatever is found in their place', () => {
    const garbage = fc.oneof(
      fc.jsonValue(),
      fc.record({ seen: fc.jsonValue(), stretches: fc.array(fc.jsonValue()) }),
      fc.record({ seen: fc.string(), stretches: fc.array(fc.array(fc.jsonValue())) }),
    );
    fc.assert(
      fc.property(garbage, (value) => {
        const found = readMarks(value);
        expect(again(found)).toEqual(found);
      }),
    );
  });

  it('keep what is sound beside what is not', () => {
    const found = readMarks({
      seen: 'abc ** def.zz toolongakey',
      stretches: [null, ['a', 1, 2, 3], ['a', 1, 2], [1, 1, 2, 3], ['a', 1, 2, '3']],
    });
    expect([...found.seen]).toEqual([
      ['abc', 0],
      ['def', 1295],
    ]);
    expect(found.stretches).toEqual([['a', 1, 2, 3]]);
    expect(readMarks({ seen: { toString: 0 } })).toEqual(NOTHING);
  });

  it('are bounded: the oldest are forgotten', () => {
    const seen = new Map<string, number>();
    for (let i = 0; i < MOST_SEEN + 5; i++) seen.set(i.toString(36), 0);
    const kept = again({ seen, stretches: [] }).seen;
    expect(kept.size).toBe(MOST_SEEN);
    expect(kept.has('0')).toBe(false);
    expect([...kept.keys()].at(-1)).toBe((MOST_SEEN + 4).toString(36));
    expect(JSON.stringify(writeMarks({ seen, stretches: [] })).length).toBeLessThan(200_000);
    const steps = Array.from({ length: 500 }, (_, i) => ['a', 0, 1000 - i, i] as const);
    expect(withStretches(NOTHING, steps).stretches).toHaveLength(MOST_STRETCHES);
  });
});

describe('an article', () => {
  it.each(['/a/x', '/a/x.html', '/a/x/', '/a/x/index.html'])('is one, spelled %s', (url) => {
    const marks = withRead(NOTHING, '/a/x.html', true, AT);
    expect(isReadIn(marks, entry(url))).toBe(true);
    expect(isReadIn(marks, entry('/a/y.html'))).toBe(false);
  });

  it('is read or unread as it was last said', () => {
    const said = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('/a', '/b')), { minLength: 1 });
    fc.assert(
      fc.property(marks, said, instant, (before, said, now) => {
        let after = before;
        for (const [isRead, url] of said) after = withRead(after, url, isRead, now);
        const last = new Map(said.map(([isRead, url]) => [url, isRead]));
        for (const [url, isRead] of last) expect(isReadIn(after, entry(url))).toBe(isRead);
      }),
    );
  });

  it('that was read again is forgotten last', () => {
    const read = (marks: Marks, url: string) => withRead(marks, url, true, AT);
    const { seen } = ['/a', '/b', '/a'].reduce(read, NOTHING);
    const [first, last] = [...seen.keys()];
    expect([first, last]).toEqual([markKey('/b'), markKey('/a')]);
  });

  it('is read where a stretch of its list or of everything holds it', () => {
    const within = (name: string, from: number, to: number) =>
      isReadIn(withStretches(NOTHING, [[name, from, to, AT]]), entry('/x', ['a', 'b']));
    expect(within('', EARLIEST, AT)).toBe(true);
    expect(within('b', AT, AT)).toBe(true);
    expect(within('c', EARLIEST, AT)).toBe(false);
    expect(within('a', EARLIEST, AT - 1)).toBe(false);
    expect(within('a', AT + 1, AT + 2)).toBe(false);
  });
});

describe('stretches', () => {
  it('that others make needless change nothing when they go', () => {
    const some = fc.array(fc.tuple(scope, instant, instant, instant), { maxLength: 12 });
    fc.assert(
      fc.property(some, instant, fc.array(scope), instant, (stretches, time, categories, since) => {
        const all: Marks = { seen: new Map(), stretches };
        const needed = withStretches(NOTHING, stretches);
        const one = { url: '/x', time: new Date(time).toISOString(), categories };
        for (const isKept of [false, true]) {
          const keep = (marks: Marks) =>
            isKept ? { ...marks, seen: withRead(NOTHING, '/x', false, since).seen } : marks;
          expect(isReadIn(keep(needed), one)).toBe(isReadIn(keep(all), one));
        }
      }),
    );
  });
});
