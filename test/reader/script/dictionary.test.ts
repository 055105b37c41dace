import { describe, expect, it } from 'vitest';
import { converterOf } from '../../../src/reader/script/dictionary.ts';
import { toSimplified } from '../../../src/reader/script/toSimplified.ts';
import { toTraditional } from '../../../src/reader/script/toTraditional.ts';

describe('traditional characters', () => {
  it.each([
    ['软件', '軟件'],
    ['后来', '後來'],
    ['皇后', '皇后'],
    ['干燥', '乾燥'],
    ['干部', '幹部'],
    ['若干', '若干'],
    ['头发', '頭髮'],
    ['发展', '發展'],
    ['一只小猫，只有一只', '一隻小貓，只有一隻'],
    ['余额', '餘額'],
    // Where Taiwan and Hong Kong agree, and only there: Taiwan alone has 裡 and 群.
    ['为了群众，刚才', '為了羣眾，剛才'],
    ['这里', '這裏'],
  ])('of %s are %s', (written, shown) => {
    expect(toTraditional(written)).toBe(shown);
  });

  it('go by words, not by what is written before and behind', () => {
    expect(toTraditional('皇后后来理发，发展干燥的软件。')).toBe('皇后後來理髮，發展乾燥的軟件。');
  });

  it('keep the words of the author', () => {
    // Taiwan says 軟體, 網路, 資訊.
    expect(toTraditional('软件、网络、信息')).toBe('軟件、網絡、信息');
  });

  it.each(['余先生說', '皇后與公里', 'The queen, 12.5 %', '日本のニュース', '𠮷 😀', ''])(
    'leave %j as it is',
    (text) => {
      expect(toTraditional(text)).toBe(text);
    },
  );

  it('come back as they were', () => {
    for (const text of ['后来皇后的头发很干燥', '软件发展的若干问题']) {
      expect(toSimplified(toTraditional(text))).toBe(text);
    }
  });
});

describe('simplified characters', () => {
  it.each([
    ['軟件', '软件'],
    ['後來', '后来'],
    ['皇后', '皇后'],
    ['乾燥', '干燥'],
    ['乾隆', '乾隆'],
    ['頭髮與發展', '头发与发展'],
    ['软件', '软件'],
    ['這裡為了群眾', '这里为了群众'],
    ['這裏爲了羣衆', '这里为了群众'],
  ])('of %s are %s', (written, shown) => {
    expect(toSimplified(written)).toBe(shown);
  });
});

describe('a table', () => {
  it('may leave out what follows from the characters', () => {
    const table = { phrases: '头发 頭髮|发头', singles: '头 頭|发 發' };
    const convert = converterOf([table.phrases], table.singles);
    expect(convert('发头发')).toBe('發頭發');
    expect(convert('头发头')).toBe('頭髮頭');
  });
});
