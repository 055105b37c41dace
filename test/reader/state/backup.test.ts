import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManifestError } from '../../../src/manifest/manifestError.ts';
import { readBackup, writeBackup } from '../../../src/reader/state/backup.ts';
import { byKey } from '../../../src/reader/state/saved.ts';
import { instant, marks, scope } from './arbitraries.ts';

const ENTRY = {
  url: '/a/2026/11/20/x.html',
  title: '标题',
  time: '2026-11-20T08:00:00+08:00',
  categories: ['a'],
  tags: [],
  minutes: 1,
};

const EMPTY = {
  format: 1,
  prefs: {},
  marks: { seen: '', stretches: [] },
  saved: [],
  views: [],
  visits: {},
};

const read = (value: unknown) => readBackup(JSON.stringify(value), 'kept.json');

describe('the file of what a reader has', () => {
  it('is read as it was written', () => {
    const visits = fc.array(fc.tuple(scope, instant)).map((pairs) => new Map(pairs));
    fc.assert(
      fc.property(marks, visits, (marks, visits) => {
        const all = {
          prefs: new Map([['theme', 'dark'] as const]),
          marks,
          saved: byKey([{ entry: ENTRY, at: 5 }]),
          views: [{ name: '一周', path: '/?when=P7D' }],
          visits,
        };
        expect(readBackup(writeBackup(all), 'kept.json')).toEqual(all);
      }),
    );
  });

  it.each([
    [{ ...EMPTY, format: 2 }, 'kept.json: format 2 is not 1'],
    [{}, 'kept.json: format undefined is not 1'],
    [{ ...EMPTY, prefs: { theme: 'pink' } }, /prefs\["theme"\]: expected one of system, light/],
    [{ ...EMPTY, marks: { seen: 'abc !', stretches: [] } }, /marks\.seen: expected marks/],
    [{ ...EMPTY, marks: { seen: '', stretches: [['a', 1]] } }, /marks\.stretches\[0\]: expected/],
    [{ ...EMPTY, marks: { seen: '', stretches: [['a', 1, '2', 3]] } }, /stretches\[0\]\[2\]/],
    [
      { ...EMPTY, saved: [{ at: 1, entry: { ...ENTRY, time: '昨天' } }] },
      /saved\[0\]\.entry\.time/,
    ],
    [{ ...EMPTY, saved: [{ at: 1, entry: { ...ENTRY, url: '//x.example' } }] }, /entry\.url/],
    [{ ...EMPTY, saved: [{ at: 1, entry: { ...ENTRY, url: 'javascript:0' } }] }, /entry\.url/],
    [{ ...EMPTY, views: [{ name: 'x', path: '/a/article.html' }] }, /views\[0\]: expected a name/],
    [{ ...EMPTY, views: [{ name: ' ', path: '/' }] }, /views\[0\]: expected a name/],
    [{ ...EMPTY, visits: { a: 'now' } }, /visits\["a"\]: expected a time/],
    [[], /format undefined|expected an object/],
  ])('is refused with what is wrong: %j', (value, message) => {
    expect(() => read(value)).toThrow(ManifestError);
    expect(() => read(value)).toThrow(message);
  });

  it('that is no JSON is refused as such', () => {
    expect(() => readBackup('<html>', 'kept.json')).toThrow(SyntaxError);
  });

  it('may have preferences that this reader does not know', () => {
    expect(read({ ...EMPTY, prefs: { toString: 'x', new: 'y' } }).prefs.size).toBe(0);
  });
});
