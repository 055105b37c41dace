import { describe, expect, it } from 'vitest';
import {
  type AddressParts,
  fillPermalink,
  unknownPlaceholders,
} from '../../../../src/press/sources/hugo/permalinks.ts';
import { sanitizePath, withoutAccents } from '../../../../src/press/sources/hugo/sanitize.ts';
import { readSite } from '../../../../src/press/sources/hugo/site.ts';
import { lowerKeys } from '../../../../src/press/sources/matter/lookup.ts';
import { readToml } from '../../../../src/press/sources/matter/toml.ts';

const parts: AddressParts = {
  wall: Date.parse('2024-12-31T23:59:59Z'),
  title: 'A Title: one',
  slug: '',
  base: 'File Name',
  section: 'posts',
  sections: () => ['posts', 'a b', 'c'],
};

describe('a template', () => {
  it.each([
    ['/:year/:month/:day/:slug/', '/2024/12/31/A-Title-one/'],
    ['/:monthname/:weekdayname/:weekday/:yearday', '/December/Tuesday/2/366'],
    ['/:section/:sections/:filename/:contentbasename', '/posts/posts/a-b/c/File-Name/File-Name'],
    ['/:sections[1:]/:title', '/a-b/c/A-Title-one'],
    ['/:sections[:1]/:sections[last]/:sections[1]', '/posts/c/a-b'],
    ['/:slugorfilename/:slugorcontentbasename', '/File-Name/File-Name'],
    ['/:nothing/x', '/:nothing/x'],
  ])('is filled: %s', (template, path) => {
    expect(fillPermalink(template, parts)).toBe(path);
  });

  it('tells what of it is no placeholder', () => {
    expect(unknownPlaceholders('/:year/:yaer/:sections[1:]/:sectionsx')).toEqual([
      ':yaer',
      ':sectionsx',
    ]);
  });
});

describe('a path', () => {
  it.each([
    ['Hello  World', 'Hello-World'],
    ['a - b', 'a-b'],
    [' a ', 'a'],
    ['《书》 名?', '书-名'],
    ['C++ & C#', 'C++-C#'],
    ['100%25 %x', '100%25-x'],
    ['𠮷 野', '𠮷-野'],
  ])('is made fit as Hugo makes it: %j', (text, path) => {
    expect(sanitizePath(text)).toBe(path);
  });

  it('may lose its accents', () => {
    expect(withoutAccents('Crème brûlée 한국')).toBe('Creme brulee 한국');
  });
});

describe('a config', () => {
  const siteOf = (toml: string) => readSite(lowerKeys(readToml(toml, 1) ?? new Map()));

  it('may tell the permalinks of pages from those of sections, as newer ones do', () => {
    const site = siteOf(
      '[permalinks]\nold = "/o/:slug"\n[permalinks.page]\nPosts = "/p/:slug"\n[permalinks.section]\nposts = "/s"\n',
    );
    expect([...site.permalinks]).toEqual([
      ['old', '/o/:slug'],
      ['posts', '/p/:slug'],
    ]);
  });

  it('cannot name folders outside of the site', () => {
    const site = siteOf('contentDir = "../secret"\nassetDir = "/a/./b/"\n');
    expect([site.contents.map(({ path }) => path), site.assets]).toEqual([['content'], 'a/b']);
  });

  it('may switch languages off and have the first in a folder', () => {
    const site = siteOf(
      'defaultContentLanguageInSubdir = true\ndisableLanguages = ["fr"]\n[languages.en]\n[languages.fr]\n[languages.de]\ndisabled = true\n',
    );
    expect([...site.languages.values()]).toEqual([{ key: 'en', tag: 'en', prefix: '/en' }]);
    expect([...site.disabled]).toEqual(['fr', 'de']);
  });
});
