import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstSentences } from '../../../src/reader/share/sentences.ts';

describe('the first sentences', () => {
  it.each([
    ['', ''],
    ['没有句号', '没有句号'],
    ['“涨了！”他说。', '“涨了！”他说。'],
    ['It rose by 3.5 points. Then it fell.', 'It rose by 3.5 points. Then it fell.'],
    ['标题\n第一句。第二句。', '标题\n第一句。第二句。'],
    [`一。${'长'.repeat(200)}。`, '一。'],
    [`${'长'.repeat(150)}。后面。`, `${'长'.repeat(150)}。`],
    ['长'.repeat(400), `${'长'.repeat(300)}……`],
  ])('of %j', (text, sentences) => {
    expect(firstSentences(text)).toBe(sentences);
  });

  it('are how the text begins, and not long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
        const sentences = firstSentences(text);
        expect(text.startsWith(sentences.replace(/……$/, ''))).toBe(true);
        expect(sentences.length).toBeLessThanOrEqual(302);
        expect(sentences).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
