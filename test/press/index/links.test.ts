import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkShard } from '../../../src/manifest/addresses.ts';
import { readLinks } from '../../../src/manifest/read.ts';
import type { Address, Link } from '../../../src/manifest/types.ts';
import type { DataFile } from '../../../src/press/edition.ts';
import { linkFiles, linkTable, type Redirect } from '../../../src/press/index/links.ts';
import { ownAddresses } from '../../../src/press/index/ownAddresses.ts';
import { placed } from '../../../src/press/index/placed.ts';
import type { KeptArticle } from '../../../src/press/kept.ts';
import { articleAt, fileText } from '../articles.ts';
import { drain } from '../drain.ts';

const dated = articleAt('/emnews/2022/02/09/a.html');
const custom = articleAt('/about-harbours/');

function tableOf(articles: readonly KeptArticle[], redirects: readonly Redirect[]) {
  return linkTable(placed(articles), redirects, ownAddresses(articles).addresses);
}

describe('the link table', () => {
  test('has articles whose address does not carry their day', () => {
    const otherDay = articleAt('/emnews/2022/02/08/late.html');
    expect(tableOf([dated, custom, otherDay], []).links).toEqual(
      new Map([
        ['/about-harbours/', { day: '2022-02-09' }],
        ['/emnews/2022/02/08/late.html', { day: '2022-02-09' }],
      ]),
    );
  });

  test('leads old addresses to the article', () => {
    const { links } = tableOf([dated], [{ from: '/old', to: dated }]);
    expect(links.get('/old')).toEqual({ to: '/emnews/2022/02/09/a.html' });
  });

  test('an address that an article has is no redirect, in any spelling', () => {
    const redirect = { from: '/about-harbours.html', to: dated, post: dated.file };
    const { links, problems } = tableOf([dated, custom], [redirect]);
    expect([...links.keys()]).toEqual(['/about-harbours/']);
    expect(problems).toMatchObject([{ file: dated.file, id: 'redirect-taken' }]);
  });

  test('the first of two redirects from one address counts', () => {
    const { links, problems } = tableOf(
      [dated, custom],
      [
        { from: '/old', to: dated, post: dated.file },
        { from: '/old/', to: custom, post: custom.file },
      ],
    );
    expect(links.get('/old')).toEqual({ to: dated.entry.url });
    expect(links.has('/old/')).toBe(false);
    expect(problems[0]?.what).toContain(dated.file);
  });

  test("the paper's own pages are no old addresses", () => {
    const redirects = ['/search/', '/2022/02/'].map((from) => ({ from, to: dated, post: 'a.md' }));
    const { links, problems } = tableOf([dated], redirects);
    expect(links.size).toBe(0);
    expect(problems.map(({ id }) => id)).toEqual(['redirect-reserved', 'redirect-reserved']);
  });

  test('says once that many posts ask for one address', () => {
    const others = ['/b/', '/c/', '/d/'].map((url) => articleAt(url));
    const redirects = others.map((to) => ({ from: '/template/', to, post: to.file }));
    const { problems } = tableOf(others, redirects);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.what).toContain('2 posts');
  });

  test('says nothing of an address given twice to one article', () => {
    const twice = ['/old', '/old/'].map((from) => ({ from, to: dated, post: dated.file }));
    expect(tableOf([dated], twice).problems).toEqual([]);
  });
});

describe('the shards', () => {
  test('an empty table has none', () => {
    expect(drain(linkFiles(new Map())).result).toEqual([]);
  });

  test('every address is in the shard that a reader asks for', () => {
    const tables = fc.dictionary(
      fc.string({ minLength: 1 }).map((path) => `/${path}`),
      fc.constantFrom<Link>({ day: '2022-02-09' }, { to: '/x.html' }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(tables, (table) => {
        expectFound(new Map(Object.entries(table)));
      }),
    );
  });

  test('a large table is spread over a power of two of files of at most 64 KB', () => {
    const urls = Array.from({ length: 20_000 }, (_, i) => `/an-article-of-the-archive-${i}/`);
    const shards = expectFound(new Map(urls.map((url) => [url, { day: '2022-02-09' }])));
    expect(shards.length).toBe(32);
    for (const shard of shards) {
      expect(Buffer.byteLength(fileText(shard))).toBeLessThanOrEqual(65_536);
    }
  });

  function expectFound(links: ReadonlyMap<Address, Link>): DataFile[] {
    const { files, result: hashes } = drain(linkFiles(links));
    expect(Math.log2(hashes.length) % 1).toBe(0);
    const read = files.map((file) => readLinks(JSON.parse(fileText(file)), file.path));
    for (const [url, link] of links) {
      expect(read[linkShard(url, hashes.length)]?.get(url)).toEqual(link);
    }
    return files;
  }
});
