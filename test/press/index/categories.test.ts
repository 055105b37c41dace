import { expect, test } from 'vitest';
import { sectionsOf } from '../../../src/press/index/categories.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { article } from '../articles.ts';

const post = (categories: string[], tags: string[]) => article({ entry: { categories, tags } });
const labels = (articles: KeptArticle[], names: [string, string][] = []) =>
  sectionsOf(articles, [], new Map(names)).map(({ slug, label }) => [slug, label]);

test('the label is the config’s, else the tag that goes with the category, else the name as written', () => {
  const articles = [post(['emnews'], ['滚动']), post(['keji'], ['a', 'b']), post(['x'], [])];
  const sections = sectionsOf(articles, [{ slug: 'x', label: 'Set' }], new Map([['keji', 'KeJi']]));
  expect(sections.map(({ slug, label }) => [slug, label])).toEqual([
    ['x', 'Set'],
    ['emnews', '滚动'],
    ['keji', 'KeJi'],
  ]);
});

test('a tag goes with a category when nine of ten articles have it alone', () => {
  const nine = Array.from({ length: 9 }, () => post(['emnews'], ['滚动']));
  expect(labels([...nine, post(['emnews'], ['别的'])])).toEqual([['emnews', '滚动']]);
  expect(labels([...nine.slice(1), post(['emnews'], ['别的'])])).toEqual([['emnews', 'emnews']]);
});

test('articles of several categories say nothing of a label', () => {
  const articles = [post(['emnews'], ['滚动']), post(['emnews', 'keji'], ['别的'])];
  expect(labels(articles, [['keji', 'Keji']])).toEqual([
    ['emnews', '滚动'],
    ['keji', 'Keji'],
  ]);
});

test('a tag that goes with two categories tells neither', () => {
  expect(labels([post(['a'], ['news']), post(['b'], ['news'])])).toEqual([
    ['a', 'a'],
    ['b', 'b'],
  ]);
});

test('the config’s order comes first, then the newest article’s', () => {
  const articles = ['d', 'c', 'b', 'a'].map((slug) => post([slug], []));
  const config = [{ slug: 'a' }, { slug: 'none' }, { slug: 'b' }];
  const order = sectionsOf(articles, config, new Map()).map(({ slug }) => slug);
  expect(order).toEqual(['a', 'b', 'd', 'c']);
});

test('words of the language are categories like any other', () => {
  const articles = [post(['__proto__'], []), post(['constructor', 'constructor'], [])];
  expect(sectionsOf(articles, [], new Map()).map(({ articles: { length } }) => length)).toEqual([
    1, 1,
  ]);
});
