import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithPlaces } from '../../src/search/fold.ts';
import { mixedText } from './texts.ts';

describe('the normal form', () => {
  test.each([
    [
      'Ｌｉｎｕｘ 內核',
      'linux内核',
      'full-width letters, traditional characters, the blank before Han',
    ],
    ['買 IPhone 手機', '买iphone手机', 'blanks on both sides of a word among Han'],
    ['後來頭髮乾燥', '后来头发干燥', 'traditional characters'],
    ['A  股\t指數', 'a股 指数', 'runs of blanks, and one between Han characters'],
    ['hello   World', 'hello world', 'blanks between words'],
    ['一行\n二行', '一行\n二行', 'line breaks, which stay'],
    ['甲 \n 乙', '甲\n乙', 'blanks at a line break'],
    ['  甲  ', '甲', 'blanks at both ends'],
    ['e\u0301te\u0301', 'été', 'marks, which join what they stand behind'],
    ['ｶﾞｲﾄﾞ', 'ガイド', 'half-width kana and their voicing'],
    ['각', '각', 'Hangul in parts'],
    ['ﬁnal ①②', 'final 12', 'ligatures and circled digits'],
    ['soft\u00adhyphen\u200b', 'softhyphen', 'signs that nobody sees'],
    ['ΟΔΥΣΣΕΥΣ ὀδυσσεύς', 'οδυσσευσ ὀδυσσεύσ', 'the final sigma'],
    ['\ud800甲\udc00', '\ufffd甲\ufffd', 'halves of surrogate pairs'],
    ['𠮷野家', '𠮷野家', 'characters beyond the first plane'],
  ])('of %j is %j: %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('is its own normal form, for any text', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  test('is the same with the places, which go up and lead into the text', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const folded = foldWithPlaces(text);
        expect(folded.text).toBe(fold(text));
        expect(folded.places).toHaveLength(folded.text.length + 1);
        expect([...folded.places]).toEqual([...folded.places].sort((a, b) => a - b));
        expect(folded.places.at(-1)).toBe(text.length);
      }),
    );
  });

  test('knows where each unit comes from', () => {
    const { text, places } = foldWithPlaces('Ａ 股ﬁ');
    expect(text).toBe('a股fi');
    expect([...places]).toEqual([0, 2, 3, 3, 4]);
  });

  test('of a text that grows', () => {
    expect(fold('㍿'.repeat(40))).toBe('株式会社'.repeat(40));
    expect(foldWithPlaces('ﷺ'.repeat(9)).places.at(-1)).toBe(9);
  });
});
