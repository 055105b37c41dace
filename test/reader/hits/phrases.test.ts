import { describe, expect, it } from 'vitest';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';

describe('phrases that are marked', () => {
  it('are those which an article has, in their normal form', () => {
    expect(phrasesOf('集裝箱 "Ｌinux 内核"').body).toEqual(['集装箱', 'linux内核']);
  });

  it('are none that are left out, nor a category', () => {
    expect(phrasesOf('港口 -航运 category:gangkou')).toEqual({ title: ['港口'], body: ['港口'] });
  });

  it('are looked for in the headline alone where that is asked for', () => {
    expect(phrasesOf('标题:港口 航运')).toEqual({ title: ['港口', '航运'], body: ['航运'] });
  });
});
