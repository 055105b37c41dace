import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePath } from '../../../../src/manifest/addresses.ts';
import type { Fault } from '../../../../src/press/problems.ts';
import { type Field, plainText } from '../../../../src/press/sources/matter/values.ts';
import { readAddress, readRedirects } from '../../../../src/press/sources/post/address.ts';
import { confine } from '../../../../src/press/sources/post/confine.ts';
import {
  type AddressParts,
  plainSlug,
  prettySlug,
} from '../../../../src/press/sources/post/placeholders.ts';

const DEFAULT = '/:categories/:year/:month/:day/:title.html';
const parts: AddressParts = {
  time: '2022-02-09T08:03:07+08:00',
  slug: 'A-Flood_of.news',
  stem: '2022-02-09-A-Flood',
  path: 'science/2022-02-09-A-Flood',
  categories: ['Emnews', 'C D', 'emnews'],
  extension: '.html',
};

function address(permalink: string | null, over: Partial<AddressParts> = {}, template = DEFAULT) {
  const faults: Fault[] = [];
  const fields = new Map<string, Field>();
  if (permalink !== null) fields.set('permalink', { value: plainText(permalink), line: 3 });
  return { url: readAddress(fields, { ...parts, ...over }, template, faults), faults };
}

describe("a post's address", () => {
  it.each([
    [DEFAULT, '/emnews/c d/2022/02/09/A-Flood_of.news.html'],
    ['date', '/emnews/c d/2022/02/09/A-Flood_of.news.html'],
    ['pretty', '/emnews/c d/2022/02/09/A-Flood_of.news/'],
    ['ordinal', '/emnews/c d/2022/040/A-Flood_of.news.html'],
    ['weekdate', '/emnews/c d/2022/W06/Wed/A-Flood_of.news.html'],
    ['none', '/emnews/c d/A-Flood_of.news.html'],
    ['/:short_year/:i_month/:i_day/:slug/', '/22/2/9/a-flood-of-news/'],
    ['/:slugified_categories/:title:output_ext', '/emnews/c-d/A-Flood_of.news.html'],
    ['/:short_month/:long_month/:w_year/:w_day/:long_day', '/Feb/February/2022/3/Wednesday'],
    ['/:hour-:minute-:second', '/08-03-07'],
    [':year_:month', '/2022_02'],
  ])('follows the template %s', (template, url) => {
    expect(address(null, {}, template)).toEqual({ url, faults: [] });
  });

  it('counts weeks and days as ISO 8601 does', () => {
    const template = '/:w_year/:week/:w_day/:y_day/:title';
    const at = (time: string) => address(null, { time, slug: 'x' }, template).url;
    expect(at('2021-01-03T12:00:00+00:00')).toBe('/2020/53/7/003/x');
    expect(at('2024-12-30T12:00:00+00:00')).toBe('/2025/01/1/365/x');
    expect(at('2024-12-31T23:59:59-11:00')).toBe('/2025/01/2/366/x');
  });

  it('has no gap where a post has no category', () => {
    expect(address(null, { categories: [] })).toEqual({
      url: '/2022/02/09/A-Flood_of.news.html',
      faults: [],
    });
  });

  it.each([
    ['/cn/docs/saga/', '/cn/docs/saga/'],
    ['extensionless', '/extensionless'],
    ['/:categories/:year/:title/', '/emnews/c d/2022/A-Flood_of.news/'],
    ['/caf%C3%A9/%E4%B8%AD.html', '/café/中.html'],
    ['/100%/x', '/100%/x'],
    ['/a//b', '/a/b'],
  ])('is its permalink: %s', (permalink, url) => {
    expect(address(permalink)).toEqual({ url, faults: [] });
  });

  it.each([
    ['/%2e%2e/%2e%2e/baddie.html', '/baddie.html'],
    ['../../etc/passwd', '/etc/passwd'],
    ['/a/../../b', '/a/b'],
    ['/a/./b', '/a/b'],
    ['..\\..\\b', '/b'],
    ['//evil.example/x', '/x'],
    ['\\\\evil.example\\x', '/x'],
    ['https://evil.example/x.html', '/x.html'],
  ])('cannot lead out of the paper: %s', (permalink, url) => {
    const { url: found, faults } = address(permalink);
    expect([found, faults.map(({ id }) => id)]).toEqual([url, ['permalink-traversal']]);
  });

  it('says what it made of a way out', () => {
    expect(address('../x').faults).toEqual([
      {
        id: 'permalink-traversal',
        line: 3,
        what: 'the address "../x" leads out of the paper; used "/x"',
        mend: 'write a path such as /2024/05/03/flood.html',
      },
    ]);
  });

  it('has no query, fragment or hidden character', () => {
    const { url, faults } = address('/a?b#c\u202Ed');
    expect(url).toBe('/a-b-cd');
    expect(faults).toMatchObject([{ id: 'permalink-character', line: 3 }]);
  });

  it('is never the front page', () => {
    const { url, faults } = address('/index.html');
    expect(url).toBe('/emnews/c d/2022/02/09/A-Flood_of.news.html');
    expect(faults).toMatchObject([
      { what: 'the address "/index.html" is the front page\'s; used the usual address' },
    ]);
  });

  it('keeps a word that only looks like a placeholder, and says so', () => {
    const { url, faults } = address('/:yaer/x');
    expect(url).toBe('/:yaer/x');
    expect(faults).toMatchObject([
      {
        id: 'permalink-placeholder',
        line: 3,
        what: '":yaer" in the address is no placeholder; left as it is',
        mend: "use one of Jekyll's, such as :year or :title",
      },
    ]);
  });

  it.each(['', '《》', '-', '..'])('has a last part even for the name %j', (slug) => {
    const { url, faults } = address(null, { slug, categories: [] });
    expect(url).toBe('/2022/02/09/post.html');
    expect(faults).toMatchObject([{ id: 'no-slug' }]);
  });

  it('is confined whatever its author wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { address: found } = confine(decodePath(text));
        expect(found).toMatch(/^\/(?![\\/])[^\\?#\p{C}]*$/u);
        expect(
          found
            .split('/')
            .slice(1)
            .every((part) => !/^\.+$/.test(part)),
        ).toBe(true);
        expect(found).not.toContain('//');
        expect(confine(found)).toEqual({ address: found, escaped: false, odd: false });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('slugs', () => {
  it('are made as Jekyll makes them', () => {
    expect(prettySlug('中文 文件名？《书》')).toBe('中文-文件名-书');
    expect(prettySlug("a+b (c) d's ~e")).toBe("a+b-(c)-d's-~e");
    expect(plainSlug('C++ & Co.')).toBe('c-co');
  });

  it('are what is left when each run of other signs is a hyphen', () => {
    const sign = fc.constantFrom(...'aB1._~-- 中？é');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 8 }), (text) => {
        const slug = text.replace(/[^\p{L}\p{Nd}._~]+/gu, '-').replace(/^-|-$/g, '');
        expect(prettySlug(text)).toBe(slug);
      }),
    );
  });
});

describe('redirects', () => {
  it('are old addresses, one or several, each once', () => {
    const faults: Fault[] = [];
    const items = ['/old.html', 'a%20b/', '/old.html', '', '/', '../x'].map(plainText);
    const fields = new Map<string, Field>([
      ['redirect_from', { value: { kind: 'list', items }, line: 5 }],
    ]);
    expect(readRedirects(fields, faults)).toEqual(['/old.html', '/a b/', '/x']);
    expect(faults).toMatchObject([{ id: 'permalink-traversal', line: 5 }]);
    fields.set('redirect_from', { value: plainText('/one'), line: 5 });
    expect(readRedirects(fields, faults)).toEqual(['/one']);
  });
});
