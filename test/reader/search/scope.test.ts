import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../src/manifest/types.ts';
import { articlesIn, categoriesNamed, scopeOf } from '../../../src/reader/search/scope.ts';
import { readQuery } from '../../../src/search/query.ts';
import { printPaper } from '../paper.ts';

const LABELS: Record<string, string> = {
  emnews: '东财滚动',
  shzqb: '上海证券报',
  zgzqb: '中国证券报',
};
const { manifest } = printPaper(
  Object.keys(LABELS).map((slug, i) => ({
    url: `/${slug}/2026/11/20/a.html`,
    time: `2026-11-20T1${i}:00:00+08:00`,
    categories: [slug],
  })),
);
const paper: Manifest = {
  ...manifest,
  categories: manifest.categories.map((each) => ({ ...each, label: LABELS[each.slug] ?? '' })),
};

const scope = (typed: string, category: string | null = null, total = 9) =>
  scopeOf(readQuery(typed), { category, range: null }, paper, { start: 3, total });
const named = (name: string) => categoriesNamed(name, paper.categories).map(({ slug }) => slug);

describe('where a query is looked for', () => {
  it('is in the days of the list, in all categories', () => {
    expect(scope('基金')).toEqual({ range: [3, 12], categories: [], otherCategories: [] });
  });

  it('is in the category of the list', () => {
    expect(scope('基金', 'emnews').categories).toEqual(['emnews']);
  });

  it('is in the categories that were typed', () => {
    expect(scope('category:emnews source:上海 基金').categories).toEqual(['emnews', 'shzqb']);
  });

  it('is in those of them that are the list', () => {
    expect(scope('来源:证券报 基金', 'shzqb').categories).toEqual(['shzqb']);
  });

  it('is not in those that are left out', () => {
    expect(scope('-来源:证券报 基金').otherCategories).toEqual(['shzqb', 'zgzqb']);
  });

  it.each([
    ['there is no such category', '来源:没有的 基金', null],
    ['the list is another', 'source:emnews 基金', 'shzqb'],
  ])('is nowhere where %s', (_, typed, category) => {
    expect(scope(typed, category).range).toEqual([3, 3]);
  });
});

describe('the name of a category', () => {
  it.each([
    ['emnews', ['emnews']],
    ['东财滚动', ['emnews']],
    ['证券', ['shzqb', 'zgzqb']],
    ['zqb', ['shzqb', 'zgzqb']],
    ['没有', []],
  ])('%s means %j', (name, slugs) => {
    expect(named(name)).toEqual(slugs);
  });
});

describe('how many articles can be found', () => {
  it('is what categories have together, without any limit where all are searched', () => {
    expect(articlesIn(['emnews', 'zgzqb'], paper.categories)).toBe(2);
    expect(articlesIn(['nowhere'], paper.categories)).toBe(0);
    expect(articlesIn([], paper.categories)).toBe(Number.POSITIVE_INFINITY);
  });
});
