import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { BREAK, kindsIn } from '../../src/search/letters.ts';
import { placesOf } from '../../src/search/query.ts';
import {
  categoryTerm,
  eachTerm,
  isCategory,
  neededTerms,
  type Term,
  termOf,
  termText,
} from '../../src/search/terms.ts';
import { mixedText } from './texts.ts';

function termsOf(text: string): Set<Term> {
  const terms = new Set<Term>();
  eachTerm(text, (term) => terms.add(term));
  return terms;
}

const textsOf = (text: string) => [...termsOf(text)].map(termText).sort();

describe('the terms of a text', () => {
  test.each([
    ['宁德时代', ['宁', '宁德', '德', '德时', '时', '时代', '代']],
    ['涨，跌', ['涨', '跌']],
    ['linux', ['lin', 'inu', 'nux']],
    ['ai芯', ['ai', 'i芯', '芯']],
    ['said', ['sai', 'aid']],
    ['a股', ['a', 'a股', '股']],
    ['3月12', ['3', '3月', '月', '月1', '12']],
    ['600519', ['60', '600', '6005', '00', '005', '0051', '05', '051', '0519', '51', '519', '19']],
    ['3.5%', ['3', '3.5', '3.5%', '5', '.5%', '5%']],
    ['2.30%', ['2', '2.3', '2.30', '.30', '.30%', '30', '30%', '0%']],
    ['v1.20', ['v1', 'v1.', '1.2', '1.20', '.20', '20']],
    ['c++', ['c', 'c+', 'c++', '++']],
    ['a-b.', ['a', 'a-b', 'b']],
    ['x\n甲', ['x', '甲']],
  ])('%j are %j', (text, terms) => {
    expect(textsOf(text)).toEqual(terms.toSorted());
  });

  test('are numbers in the order of texts, behind those of categories', () => {
    const all = [...termsOf(fold('宁德时代 Linux 12% A股'))];
    const byNumber = all.toSorted((a, b) => a - b).map(termText);
    expect(byNumber).toEqual(all.map(termText).toSorted());
    expect(all.some(isCategory)).toBe(false);
    expect(isCategory(categoryTerm(0))).toBe(true);
    expect(isCategory(categoryTerm(100_000))).toBe(true);
  });

  test('are few', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(termsOf(text).size).toBeLessThanOrEqual(4 * text.length);
      }),
    );
  });
});

describe('a part of a text', () => {
  test('has no kind of unit that the text has not there', () => {
    fc.assert(
      fc.property(mixedText.map(fold), fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const kinds = kindsIn(text).slice(from, to);
        for (const [i, kind] of kindsIn(text.slice(from, to)).entries()) {
          if (kind !== BREAK) expect(kind).toBe(kinds[i]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('needs only terms that the text has, wherever it is found in it', () => {
    fc.assert(
      fc.property(
        mixedText.map(fold),
        fc.nat(),
        fc.integer({ min: 1, max: 12 }),
        (text, at, length) => {
          const start = at % (text.length + 1);
          const phrase = text.slice(start, start + length).trim();
          const needed = phrase && neededTerms(phrase);
          fc.pre(Boolean(needed) && placesOf(text, phrase).length > 0);
          const terms = termsOf(text);
          if (needed)
            expect(needed.terms.filter((term) => !terms.has(term)).map(termText)).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('is in every text that has its terms, when they are said to be exact', () => {
    fc.assert(
      fc.property(mixedText.map(fold), mixedText.map(fold), fc.nat(), (text, other, at) => {
        const start = at % (other.length + 1);
        const phrase = other.slice(start, start + 1 + (at % 3)).trim();
        const needed = phrase ? neededTerms(phrase) : null;
        fc.pre(needed?.isExact === true);
        const terms = termsOf(text);
        const hasAll = needed?.terms.every((term) => terms.has(term));
        expect(hasAll).toBe(placesOf(text, phrase).length > 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a phrase', () => {
  test.each([
    ['宁德', ['宁德'], true],
    ['宁', ['宁'], true],
    ['宁德时代', ['宁德', '德时', '时代'], false],
    ['ai', ['ai'], true],
    ['a', ['a'], true],
    ['7', ['7'], true],
    ['12', ['12'], true],
    ['lin', ['lin'], true],
    ['linux', ['lin', 'inu', 'nux'], false],
    ['600519', ['6005', '0051', '0519'], false],
    ['2022', ['2022'], true],
    ['2022年', ['2022', '2年'], false],
    ['3.5', ['3.5'], true],
    ['a股', ['a股'], true],
    ['linux内核', ['lin', 'inu', 'nux', 'x内', '内核'], false],
    ['ai芯片', ['i芯', '芯片'], false],
    ['hello world', ['hel', 'ell', 'llo', 'wor', 'orl', 'rld'], false],
    ['𠮷', ['𠮷'], true],
  ])('%j is looked for by %j', (phrase, terms, isExact) => {
    const needed = neededTerms(phrase);
    expect(needed?.terms.map(termText)).toEqual(terms);
    expect(needed?.isExact).toBe(isExact);
    expect(needed?.terms.map((term) => termOf(termText(term)))).toEqual(needed?.terms);
  });

  test.each([',', '——', '+', '。。', '😀'.slice(0, 0)])(
    '%j is nothing the index knows',
    (phrase) => {
      expect(neededTerms(phrase)).toBeNull();
    },
  );
});
