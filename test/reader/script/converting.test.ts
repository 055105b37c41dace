import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/manifest/types.ts';
import { scriptOf } from '../../../src/reader/script/converting.ts';
import { printPaper } from '../paper.ts';

const script = scriptOf((text) => text.replaceAll('软', '軟'), 'zh-Hant');

const entry: Entry = {
  url: '/软/2026/11/20/软.html',
  title: '软',
  time: '2026-11-20T12:00:00+08:00',
  categories: ['软'],
  tags: ['软'],
  summary: '软',
  thumbnail: '/软.png',
  source: { name: '软', url: 'https://软.example/软' },
  author: '软',
  minutes: 1,
};

describe('an entry', () => {
  it('is converted in what it says, not in what it names', () => {
    const { lang, title, tags, summary, source, author, ...rest } = script.entry(entry, 'zh-CN');
    expect({ lang, title, tags, summary, source, author }).toEqual({
      lang: 'zh-Hant',
      title: '軟',
      tags: ['軟'],
      summary: '軟',
      source: { name: '軟', url: 'https://软.example/软' },
      author: '軟',
    });
    const { url, time, categories, thumbnail, minutes } = entry;
    expect(rest).toEqual({ url, time, categories, thumbnail, minutes });
  });

  it('gets no field that it does not have', () => {
    const bare = { title: '软' };
    expect(script.entry(bare, 'zh')).toEqual({ title: '軟', lang: 'zh-Hant' });
  });

  it.each([
    ['a Japanese one', { ...entry, lang: 'ja' }, 'zh-CN'],
    ['one of a Japanese paper', entry, 'ja'],
    ['an English one', { ...entry, lang: 'en' }, 'zh-CN'],
  ])('stays as it is: %s', (_, other, paperLang) => {
    expect(script.entry(other, paperLang)).toBe(other);
  });

  it('that is Chinese is converted in a paper that is not', () => {
    expect(script.entry({ ...entry, lang: 'zh-CN' }, 'en').title).toBe('軟');
  });

  it('is converted once, and stays what it was', () => {
    const copy = structuredClone(entry);
    expect(script.entry(entry, 'zh-CN')).toBe(script.entry(entry, 'zh-CN'));
    expect(entry).toEqual(copy);
  });
});

describe('a paper', () => {
  const story = { url: '/软.html', time: entry.time, categories: ['软'] };
  const printed = printPaper([story]).manifest;
  const manifest = {
    ...printed,
    site: { ...printed.site, title: '软', description: '软' },
    categories: printed.categories.map((category) => ({ ...category, label: '软' })),
  };

  it('is converted in its title, its description and its labels', () => {
    const shown = script.manifest(manifest);
    expect(shown).toEqual({
      ...manifest,
      site: { ...manifest.site, title: '軟', description: '軟', lang: 'zh-Hant' },
      categories: manifest.categories.map((category) => ({ ...category, label: '軟' })),
    });
    expect(shown.categories[0]?.slug).toBe('软');
    expect(script.manifest(manifest)).toBe(shown);
  });

  it('in another language stays as it is', () => {
    const japanese = { ...manifest, site: { ...manifest.site, lang: 'ja-JP' } };
    expect(script.manifest(japanese)).toBe(japanese);
  });
});
