import { describe, expect, test } from 'vitest';
import { isSearchable, matches, placesOf, readQuery } from '../../src/search/query.ts';

/** Clauses as text: `-title:phrase`. */
const clausesOf = (typed: string) =>
  readQuery(typed).clauses.map(
    ({ phrase, isExcluded, inTitle }) =>
      `${isExcluded ? '-' : ''}${inTitle ? 'title:' : ''}${phrase}`,
  );

describe('a query', () => {
  test.each([
    ['宁德时代', ['宁德时代']],
    ['  宁德  时代 ', ['宁德', '时代']],
    ['"宁德 时代"', ['宁德 时代']],
    ['“hello world”', ['hello world']],
    ['「宁德时代」 涨', ['宁德时代', '涨']],
    ['比亚迪 -汽车', ['比亚迪', '-汽车']],
    ['-"hello world" a', ['-hello world', 'a']],
    ['title:茅台', ['title:茅台']],
    ['标题：茅台', ['title:茅台']],
    ['Title:"贵州 茅台"', ['title:贵州 茅台']],
    ['-title:茅台 酒', ['-title:茅台', '酒']],
    ['10:30 开盘', ['10:30', '开盘']],
    ['http://a.cn/x', ['http://a.cn/x']],
    ['foo:"a b" c', ['foo:a b', 'c']],
    ['"没有结尾', ['没有结尾']],
    ['C++ 5%', ['c++', '5%']],
    ['ＬＩＮＵＸ內核', ['linux内核']],
    ['-', []],
    ['a-b - c', ['a-b', 'c']],
    ['港口 "-" ，', ['港口', '-']],
    ['title: 茅台 酒', ['title:茅台', '酒']],
    ['标题：', []],
    ['--', []],
    ['"title:"', ['title:']],
    ['说: 好', ['说:', '好']],
    ['the:title: 10:-', ['the:title:', '10:-']],
    ['港口 -来源：', ['港口']],
    ['10: 30', ['10:', '30']],
    ['""', []],
    ['', []],
  ])('%j asks for %j', (typed, clauses) => {
    expect(clausesOf(typed)).toEqual(clauses);
  });

  test.each([
    ['category:emnews 降息', ['emnews'], ['降息']],
    ['来源：上海证券报 分类:"East Money"', ['上海证券报', 'east money'], []],
    ['source:A source:b', ['a', 'b'], []],
  ])('%j names categories %j', (typed, categories, phrases) => {
    const query = readQuery(typed);
    expect(query.categories).toEqual(categories);
    expect(query.clauses.map(({ phrase }) => phrase)).toEqual(phrases);
  });

  test('names categories that are left out', () => {
    const { categories, otherCategories } = readQuery(
      '-category:emnews 降息 -来源：上证报 source:a',
    );
    expect({ categories, otherCategories }).toEqual({
      categories: ['a'],
      otherCategories: ['emnews', '上证报'],
    });
  });

  test.each([
    ['宁德', true],
    ['a', true],
    ['-宁德', false],
    [', 。', false],
    [', 宁德', true],
    ['category:emnews', false],
    ['', false],
  ])('%j can find something: %j', (typed, can) => {
    expect(isSearchable(readQuery(typed))).toBe(can);
  });
});

describe('a phrase', () => {
  test.each([
    ['宁德时代与宁德', '宁德', [0, 5]],
    ['哈哈哈哈', '哈哈', [0, 2]],
    ['said ai, 用ai的ai芯', 'ai', [5, 10, 13]],
    ['a股 ta a', 'a', [0, 6]],
    ['7月17日 7', '7', [0, 6]],
    ['linux', 'nux', [2]],
    ['12月2月', '2月', [1, 3]],
    ['无', '有', []],
  ])('in %j: %j is at %j', (text, phrase, places) => {
    expect(placesOf(text, phrase)).toEqual(places);
  });
});

describe('an article', () => {
  const match = (typed: string) =>
    matches(readQuery(typed), '宁德时代涨停', '电池龙头宁德时代周三涨停, 报 12.5 元\n下一段');

  test.each([
    ['宁德时代 电池', true],
    ['宁德时代 汽车', false],
    ['宁德时代 -汽车', true],
    ['宁德时代 -电池', false],
    ['title:电池', false],
    ['title:涨停 电池', true],
    ['涨停 -title:电池', true],
    ['-title:涨停 电池', false],
    ['"元 下一段"', false],
    ['12.5', true],
    ['龙头宁德 ,', true],
  ])('is what %j asks for: %j', (typed, is) => {
    expect(match(typed)).toBe(is);
  });
});
