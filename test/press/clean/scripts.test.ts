import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countScripts } from '../../../src/press/clean/scripts.ts';

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\ud840-\ud88d]/g;
const KANA = /[\u3040-\u30ff]/g;
const HANGUL = /[\uac00-\ud7af]/g;
const LETTER = '[\\da-zA-Z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff]';
const WORD = new RegExp(`${LETTER}+(?:['’]+${LETTER}*)*`, 'g');

function number(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

describe('the scripts of a text', () => {
  it('are counted by character and by word', () => {
    const text = '北京2022年，don’t stop: テスト 한국 𠮷';
    expect(countScripts([{ text }])).toEqual({ han: 4, kana: 3, hangul: 2, words: 3 });
  });

  it('are what patterns find', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('中', 'a', '1', "'", '’', ' ', 'é', '×', 'あ', '한', '𠮷', '，', '\u2fff'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(countScripts([{ text }])).toEqual({
          han: number(HAN, text),
          kana: number(KANA, text),
          hangul: number(HANGUL, text),
          words: number(WORD, text),
        });
      }),
    );
  });
});
