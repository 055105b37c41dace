import { describe, expect, test } from 'vitest';
import { cacheName } from '../../src/manifest/offline.ts';
import { type Asked, kindOf } from '../../src/worker/kindOf.ts';

const SCOPE = 'https://paper.example/news/';

function asked(path: string, difference: Partial<Asked> = {}): Asked {
  const url = new URL(path, SCOPE).href;
  return {
    method: 'GET',
    mode: 'cors',
    cache: 'default',
    url,
    headers: new Headers(),
    ...difference,
  };
}

describe('who answers a request', () => {
  test.each([
    ['assets/index-AbCd1234.js', 'shell'],
    ['icon.svg', 'shell'],
    ['data/packs/0123456789abcdef.json', 'data'],
    ['data/links/3.0123456789abcdef.json', 'data'],
    ['data/search/3.0123456789abcdef.bin', 'data'],
    ['data/files/tide.0123456789abcdef.svg', 'picture'],
  ])('to %s is %s', (path, kind) => {
    expect(kindOf(asked(path), SCOPE)).toBe(kind);
  });

  test.each(['', 'category/keji', '2026/11/20/', 'keji/2026/11/20/x.html?q=a'])(
    'to the address "%s" is the page',
    (path) => {
      expect(kindOf(asked(path, { mode: 'navigate' }), SCOPE)).toBe('page');
    },
  );

  test.each([
    ['the manifest, which only the network knows', asked('data/manifest.json')],
    ['events of a server that presses', asked('data/live')],
    ['another origin', asked('https://elsewhere.example/news/assets/a-AbCd1234.js')],
    ['another paper of the origin', asked('/other/data/packs/0123456789abcdef.json')],
    [
      'a paper in a folder of this one',
      asked('https://paper.example/news/sub/data/packs/0123456789abcdef.json'),
    ],
    [
      'a part of a file',
      asked('data/files/a.mp3', { headers: new Headers({ range: 'bytes=0-' }) }),
    ],
    ['what is to be kept nowhere', asked('icon.svg', { cache: 'no-store' })],
    ['what is sent', asked('data/packs/0123456789abcdef.json', { method: 'POST' })],
    ['a file that is opened as a page', asked('data/manifest.json', { mode: 'navigate' })],
    ['a reader who wants no worker', asked('?worker=off', { mode: 'navigate' })],
  ])('is nobody here for %s', (_, request) => {
    expect(kindOf(request, SCOPE)).toBeNull();
  });
});

describe('names of caches', () => {
  test('are of one paper alone, also where one lies in a folder of the other', () => {
    const names = ['/', '/news/', '/news/files/'].map((base) => cacheName(base, 'files'));
    for (const name of names) {
      expect(names.filter((other) => other.startsWith(name))).toEqual([name]);
    }
  });
});
