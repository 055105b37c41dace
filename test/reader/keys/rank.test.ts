import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialsOf, matchIn, rank, type Sought } from '../../../src/reader/keys/rank.ts';

const names = (items: Sought[], query: string) => rank(items, query).map(({ item }) => item.name);

const sought = (...all: string[]): Sought[] => all.map((name) => ({ name }));

const sign = fc.constantFrom(...'abAB上海证ＡİßＫ');
const text = fc.string({ unit: sign, maxLength: 8 });
const query = fc.string({ unit: sign, minLength: 1, maxLength: 3 });

describe('what matches', () => {
  it('is best if it is the same, then if it begins so, then if it holds it', () => {
    expect(names(sought('新上海', '上海证券报', '上海', '深圳'), '上海')).toEqual([
      '上海',
      '上海证券报',
      '新上海',
    ]);
  });

  it('does not depend on case or width', () => {
    expect(matchIn('Markets Desk', 'ＭＡＲ')).toEqual({ quality: 1, start: 0, end: 3 });
  });

  it('may be another text than the name, which then has no mark', () => {
    const items = [{ name: '上海证券报', also: ['shanghaizhengquanbao'] }, { name: 'shangri-la' }];
    expect(rank(items, 'shang').map(({ item, mark }) => [item.name, mark !== null])).toEqual([
      ['shangri-la', true],
      ['上海证券报', false],
    ]);
  });

  it('is found by the first letters of a slug', () => {
    expect(initialsOf('shanghai-zhengquan_bao')).toEqual(['szb']);
    expect(initialsOf('emnews')).toEqual([]);
  });

  it('is nothing for an empty query', () => {
    expect(rank(sought('a'), '  ')).toEqual([]);
  });

  it('is in order of quality, and of equals in the order given', () => {
    fc.assert(
      fc.property(fc.array(text), query, (all, wanted) => {
        const items = sought(...all);
        const found = rank(items, wanted);
        const quality = found.map((each) => each.quality);
        expect(quality).toEqual(quality.toSorted());
        for (const [i, { item, quality }] of found.entries()) {
          const next = found[i + 1];
          if (next?.quality === quality)
            expect(items.indexOf(item)).toBeLessThan(items.indexOf(next.item));
        }
      }),
    );
  });

  it('holds what was typed where it is marked, and all that do are found', () => {
    const plain = (value: string) => value.normalize('NFKC').toLowerCase();
    fc.assert(
      fc.property(text, fc.nat(7), fc.nat(7), (name, from, length) => {
        const typed = name.slice(from, from + 1 + length).trim();
        fc.pre(typed !== '');
        const mark = matchIn(name, typed);
        expect(mark).not.toBeNull();
        expect(plain(name.slice(mark?.start, mark?.end))).toBe(plain(typed));
      }),
    );
  });
});
