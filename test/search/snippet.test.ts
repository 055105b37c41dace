import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { type Mark, marksIn, snippetOf } from '../../src/search/snippet.ts';
import { mixedText } from './texts.ts';

const marked = (text: string, marks: readonly Mark[]) =>
  marks.map(([from, to]) => text.slice(from, to));

describe('marks', () => {
  test.each([
    ['電池龍頭寧德時代', ['宁德时代'], ['寧德時代']],
    ['Ｌｉｎｕｘ 内核与 linux', ['linux内核'], ['Ｌｉｎｕｘ 内核']],
    ['ﬁnance', ['fin'], ['ﬁn']],
    ['甲乙丙丁', ['乙丙', '丙丁'], ['乙丙丁']],
    ['cafe\u0301 au lait', ['café'], ['cafe\u0301']],
    ['甲乙', ['丙'], []],
  ])('in %j of %j are on %j', (text, phrases, parts) => {
    expect(marked(text, marksIn(text, phrases))).toEqual(parts);
  });

  test('lie in the text, one behind the other, and cover what was looked for', () => {
    fc.assert(
      fc.property(mixedText, fc.nat(), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const folded = fold(text);
        const start = at % (folded.length + 1);
        const phrase = folded.slice(start, start + length).trim();
        fc.pre(phrase !== '');
        let before = -1;
        for (const [from, to] of marksIn(text, [phrase])) {
          expect(from).toBeGreaterThan(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          before = to;
        }
      }),
    );
  });
});

describe('a snippet', () => {
  const long = `${'开头的话，没有什么。'.repeat(30)}宁德时代公布业绩，净利润增长。${'后面的话，也没有什么。'.repeat(30)}`;

  test('shows what was found, with what stands around it', () => {
    const snippet = snippetOf(long, ['净利润']);
    expect(snippet?.text).toMatch(/^….*宁德时代公布业绩，净利润增长。.*…$/);
    expect(snippet?.text.length).toBeLessThan(125);
    expect(marked(snippet?.text ?? '', snippet?.marks ?? [])).toEqual(['净利润']);
  });

  test('begins with a clause, and says nothing left out where nothing is', () => {
    expect(snippetOf('宁德时代涨停。', ['涨停'])?.text).toBe('宁德时代涨停。');
    expect(snippetOf('\n宁德时代涨停。\n\n', ['涨停'])?.text).toBe('宁德时代涨停。');
    expect(snippetOf(long, ['净利润'])?.text).toMatch(/^…(?:没有什么。|开头|宁德)/);
  });

  test('is taken where most of what was looked for stands together', () => {
    const text = `宁德。${'别的话。'.repeat(60)}宁德与比亚迪一起上涨。${'别的话。'.repeat(60)}`;
    const snippet = snippetOf(text, ['宁德', '比亚迪']);
    expect(marked(snippet?.text ?? '', snippet?.marks ?? [])).toEqual(['宁德', '比亚迪']);
  });

  test('is taken where different words stand, rather than one of them often', () => {
    const text = `${'宁德。'.repeat(9)}${'别的话。'.repeat(60)}宁德与比亚迪一起上涨。`;
    expect(snippetOf(text, ['宁德', '比亚迪'])?.text).toContain('宁德与比亚迪');
  });

  test('of lines is one line', () => {
    expect(snippetOf('甲\n乙宁德\n丙', ['宁德'])?.text).toBe('甲 乙宁德 丙');
  });

  test('is none where nothing is found', () => {
    expect(snippetOf(long, ['没有这个词'])).toBeNull();
  });

  test('marks only what it shows, in any text', () => {
    fc.assert(
      fc.property(fc.array(mixedText, { maxLength: 6 }), fc.nat(), (texts, at) => {
        const text = texts.join('宁德');
        const phrase = at % 2 === 0 ? '宁德' : '12';
        const snippet = snippetOf(text, [phrase]);
        fc.pre(snippet !== null);
        for (const [from, to] of snippet?.marks ?? []) {
          expect(fold(snippet?.text.slice(from, to) ?? '')).toContain(phrase.slice(0, 1));
          expect(to).toBeLessThanOrEqual(snippet?.text.length ?? 0);
        }
        expect(snippet?.marks.length).toBeGreaterThan(0);
      }),
    );
  });
});
