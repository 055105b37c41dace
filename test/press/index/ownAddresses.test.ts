import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey } from '../../../src/manifest/addresses.ts';
import { ownAddresses } from '../../../src/press/index/ownAddresses.ts';
import { article, articleAt } from '../articles.ts';

const settle = (urls: string[]) => {
  const { articles, problems } = ownAddresses(
    urls.map((url, i) => article({ file: `${i}.md`, entry: { url } })),
  );
  return { urls: articles.map(({ entry }) => entry.url), problems };
};

test('the newest keeps the address, the others get a number before the extension', () => {
  const { urls, problems } = settle(['/a.html', '/a.html', '/a.html']);
  expect(urls).toEqual(['/a.html', '/a-2.html', '/a-3.html']);
  expect(problems.map(({ file, id }) => [file, id])).toEqual([
    ['1.md', 'duplicate-address'],
    ['2.md', 'duplicate-address'],
  ]);
  expect(problems[0]?.what).toContain('0.md');
});

test('spellings that hosts serve alike are one address', () => {
  expect(settle(['/a.html', '/a/', '/a']).urls).toEqual(['/a.html', '/a-2/', '/a-3']);
});

test('a number never takes an address that another article has', () => {
  expect(settle(['/a.html', '/a.html', '/a-2.html']).urls).toEqual([
    '/a.html',
    '/a-3.html',
    '/a-2.html',
  ]);
});

test.each([
  '/2022/02/09/',
  '/2022',
  '/category/emnews',
  '/search.html',
  '/data/x.html',
  '/404.html',
])("%s is the paper's own page", (url) => {
  const { urls, problems } = settle([url]);
  expect(urls).not.toContain(url);
  expect(problems[0]?.id).toBe('reserved-address');
});

test.each([
  ['/category/emnews', '/category-2/emnews'],
  ['/data/x.html', '/data-2/x.html'],
  ['/2022/02/09/', '/2022/02/09-2/'],
])('%s is moved to %s', (url, own) => {
  expect(settle([url]).urls).toEqual([own]);
});

test('an article is where it was when nothing is in its way', () => {
  const one = articleAt('/2022/02/09/x.html');
  expect(ownAddresses([one]).articles).toEqual([one]);
});

test('all addresses differ, whatever the posts ask for', () => {
  const url = fc.constantFrom(
    '/a',
    '/a/',
    '/a.html',
    '/a-2',
    '/a-2.html',
    '/2022/',
    '/b/index.html',
  );
  fc.assert(
    fc.property(fc.array(url, { maxLength: 20 }), (asked) => {
      const keys = settle(asked).urls.map(addressKey);
      expect(new Set(keys).size).toBe(asked.length);
    }),
  );
});
