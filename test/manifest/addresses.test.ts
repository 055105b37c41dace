import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressKey, dayInAddress, linkShard } from '../../src/manifest/addresses.ts';

/** Names of folders and posts, with what makes addresses hard: dots, blanks, signs, numbers, other scripts. */
const name = fc.oneof(
  fc.constantFrom('index', 'index.html', 'a.html', 'b.htm', '2022', '02', '09', '新闻', 'a b', '.'),
  fc
    .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
    .map((text) => text.replaceAll('/', '-')),
);
const ending = fc.constantFrom('', '/', '.html', '.htm', '/index.html', '/index.htm');
const address = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 5 }), ending)
  .map(([names, end]) => `/${names.join('/')}${end}`);

describe('addressKey', () => {
  it.each([
    ['/a/2022/02/09/x.html', '/a/2022/02/09/x'],
    ['/a/2022/02/09/x', '/a/2022/02/09/x'],
    ['/a/2022/02/09/x/', '/a/2022/02/09/x'],
    ['/a/2022/02/09/x/index.html', '/a/2022/02/09/x'],
    ['/a/2022/02/09/x.htm', '/a/2022/02/09/x'],
    ['/', '/'],
    ['/index.html', '/'],
    ['/2.0.html', '/2.0'],
    ['/reindex.html', '/reindex'],
    ['/a.htmlx', '/a.htmlx'],
    ['/a/2022/02/09/x.html/', '/a/2022/02/09/x'],
    ['/a/2022/02/09/x//', '/a/2022/02/09/x'],
  ])('folds %s to %s', (from, key) => {
    expect(addressKey(from)).toBe(key);
  });

  it('folds every spelling of an address alike', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const plain = `/${names.join('/')}`;
        // A name that ends as a file does is one of the spellings already.
        fc.pre(!/\/$|\.html?$|\/index$/.test(plain));
        for (const end of ['', '/', '.html', '.htm', '/index.html']) {
          expect(addressKey(plain + end)).toBe(plain);
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(addressKey(addressKey(each))).toBe(addressKey(each));
      }),
    );
  });
});

describe('dayInAddress', () => {
  it.each([
    ['/emnews/2022/02/09/x.html', '2022-02-09'],
    ['/2022/02/09/x', '2022-02-09'],
    ['/2022/02/09/', '2022-02-09'],
    ['/2019/01/01/2022/02/09/x.html', '2022-02-09'],
    ['/a/2024/02/29/x.html', '2024-02-29'],
  ])('of %s is %s', (from, day) => {
    expect(dayInAddress(from)).toBe(day);
  });

  it.each([
    '/',
    '/about.html',
    '/a/2022/02/09',
    '/a/2022/2/9/x.html',
    '/a/2023/02/29/x.html',
    '/a/2022/13/01/x.html',
    '/a/12022/02/09/x.html',
    '/a/2022-02-09/x.html',
  ])('of %s is not there', (from) => {
    expect(dayInAddress(from)).toBeNull();
  });

  it('survives every spelling that a host serves', () => {
    for (const end of ['', '/', '.html', '/index.html']) {
      expect(dayInAddress(`/a/2022/02/09/x${end}`)).toBe('2022-02-09');
    }
  });
});

describe('linkShard', () => {
  it('is the same for every spelling', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(linkShard(each, 256)).toBe(linkShard(addressKey(each), 256));
      }),
    );
  });

  it('is one of the shards', () => {
    fc.assert(
      fc.property(address, fc.integer({ min: 0, max: 12 }), (each, bits) => {
        const shard = linkShard(each, 2 ** bits);
        expect(Number.isInteger(shard)).toBe(true);
        expect(shard).toBeGreaterThanOrEqual(0);
        expect(shard).toBeLessThan(2 ** bits);
      }),
    );
  });

  it('is FNV-1a as published, so that press and reader of two versions agree', () => {
    fc.assert(
      fc.property(address, (each) => {
        expect(linkShard(each, 65_536)).toBe(fnv(addressKey(each)) % 65_536);
      }),
    );
  });

  it.each([
    ['names with a number', (i: number) => `/posts/${i}.html`],
    ['story ids', (i: number) => `/emnews/20220209${String(1_000_000_000 + i * 7)}`],
    ['Chinese names', (i: number) => `/新闻/${String.fromCodePoint(0x4e00 + i)}${i % 3}.html`],
  ])('spreads %s evenly', (_, make) => {
    const shards = 16;
    const each = 400;
    const counts = Array.from({ length: shards }, () => 0);
    for (let i = 0; i < shards * each; i++) {
      const shard = linkShard(make(i), shards);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    // Five standard deviations of a fair throw: sqrt(400 × 15/16) is 19.4.
    expect(Math.min(...counts)).toBeGreaterThan(each - 97);
    expect(Math.max(...counts)).toBeLessThan(each + 97);
  });
});

/** FNV-1a over UTF-16 units with whole numbers that do not overflow, as it is published. */
function fnv(text: string): number {
  let hash = 0x811c9dc5n;
  for (let i = 0; i < text.length; i++) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * 0x01000193n) % 2n ** 32n;
  }
  return Number(hash);
}
