import { describe, expect, test } from 'vitest';
import { ownAddresses } from '../../../src/press/index/ownAddresses.ts';
import { type Redirect, redirectTable } from '../../../src/press/index/redirects.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { articleAt } from '../articles.ts';

const dated = articleAt('/emnews/2022/02/09/a.html');
const custom = articleAt('/about-harbours/');

function tableOf(articles: readonly KeptArticle[], redirects: readonly Redirect[]) {
  return redirectTable(redirects, ownAddresses(articles).addresses);
}

describe('redirects', () => {
  test('lead old addresses to the article', () => {
    const { table } = tableOf([dated], [{ from: '/old', to: dated }]);
    expect(table).toEqual(new Map([['/old', '/emnews/2022/02/09/a.html']]));
  });

  test('are none from an address that an article has, in any spelling', () => {
    const redirect = { from: '/about-harbours.html', to: dated, post: dated.file };
    const { table, problems } = tableOf([dated, custom], [redirect]);
    expect(table.size).toBe(0);
    expect(problems).toMatchObject([{ file: dated.file, id: 'redirect-taken' }]);
  });

  test('from one address: the first counts', () => {
    const { table, problems } = tableOf(
      [dated, custom],
      [
        { from: '/old', to: dated, post: dated.file },
        { from: '/old/', to: custom, post: custom.file },
      ],
    );
    expect([...table]).toEqual([['/old', dated.entry.url]]);
    expect(problems[0]?.what).toContain(dated.file);
  });

  test("are none from the paper's own pages", () => {
    const redirects = ['/search/', '/2022/02/'].map((from) => ({ from, to: dated, post: 'a.md' }));
    const { table, problems } = tableOf([dated], redirects);
    expect(table.size).toBe(0);
    expect(problems.map(({ id }) => id)).toEqual(['redirect-reserved', 'redirect-reserved']);
  });

  test('that many posts ask for are one problem', () => {
    const others = ['/b/', '/c/', '/d/'].map((url) => articleAt(url));
    const redirects = others.map((to) => ({ from: '/template/', to, post: to.file }));
    const { problems } = tableOf(others, redirects);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain('2 posts');
  });

  test('given twice to one article are no problem', () => {
    const twice = ['/old', '/old/'].map((from) => ({ from, to: dated, post: dated.file }));
    expect(tableOf([dated], twice).problems).toEqual([]);
  });
});
