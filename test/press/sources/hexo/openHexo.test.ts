import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/press/problems.ts';
import { isHexo, openHexo } from '../../../../src/press/sources/hexo/openHexo.ts';
import { Uses } from '../../../../src/press/uses.ts';
import { draftIn, readSite, settingsOf, withSite } from '../site.ts';

const fixture = join(import.meta.dirname, '../../../fixtures/sources-hexo');

/** Reads one post of a site that has nothing else. */
async function readOne(text: string, name = 'a.md', config = '') {
  const file = `source/_posts/${name}`;
  return await withSite({ '_config.yml': config, [file]: text }, async (folder) => {
    const source = await openHexo(folder);
    const readings = await readSite(source);
    const problems = readings.get(file)?.problems.map(formatProblem) ?? [];
    return { draft: draftIn(readings, file), problems, source };
  });
}

describe('a post has the address that Hexo 8 gives it by the clock of its site', () => {
  it.each([
    [
      '2024-05-01-hello world.md',
      '/zhongwen/Sub-Cat/2024/5/1/hello world-hello world-hello-world-unicode-65019f9b25cf-23-30-00-1714577400-xx/',
      ['中文', 'Sub Cat'],
      ['a b', 'c'],
    ],
    [
      '2024-05-03-nodate.md',
      '/uncategorized/2024/5/3/nodate-nodate-nodate-f030855d68bd-00-00-00-1714665600-en/',
      [],
      [],
    ],
    [
      'dateonly.md',
      '/uncategorized/2024/5/1/dateonly-dateonly-do-994e2f8db5b4-00-00-00-1714492800-xx/',
      [],
      [],
    ],
    ['json.md', '/uncategorized/2024/5/1/json-json-j-63e847e8903e-12-00-00-1714536000-xx/', [], []],
    ['own.md', '/own/Path x.html', ['One Two'], []],
    [
      'sub/other.md',
      '/C/2024/5/1/sub-other-sub-other-other-efb3b17a3a72-00-30-00-1714494600-xx/',
      ['A', 'B', 'C'],
      ['x y'],
    ],
  ])('%s', async (file, url, categories, tags) => {
    const draft = draftIn(await readSite(await openHexo(fixture)), `source/_posts/${file}`);
    expect([draft.url, draft.categories, draft.tags]).toEqual([url, categories, tags]);
  });
});

describe('a Hexo site', () => {
  it('says in its config what the paper needs', async () => {
    const { settings, roots, problems } = await openHexo(fixture);
    expect(settings).toEqual({
      title: 'Hexo T',
      description: 'Sub',
      lang: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      base: '/child/',
      naiveDates: 'site',
      future: false,
      drafts: false,
    });
    expect([roots, problems]).toEqual([['https://example.org/child', '/child'], []]);
  });

  it('shows what Hexo shows', async () => {
    const source = await openHexo(fixture);
    const readings = await readSite(source);
    const left = [...readings].flatMap(([file, reading]) =>
      'left' in reading ? [[file, reading.left]] : [],
    );
    expect(left).toEqual([
      ['source/_posts/future.md', 'future'],
      ['source/_posts/nopub.md', 'unpublished'],
    ]);
    expect((await source.scan(settingsOf(source))).ignored).toBe(1);
  });

  it('shows its drafts when asked', async () => {
    const readings = await readSite(await openHexo(fixture), { drafts: true, future: true });
    expect(draftIn(readings, 'source/_drafts/d.md').title).toBe('draft');
    expect(readings.size).toBe(9);
  });

  it('is told from other folders by what lies in it', async () => {
    expect(await isHexo(fixture)).toBe(true);
    const both = { '_config.yml': '', 'source/_posts/a.md': '' };
    await withSite(both, async (folder) => expect(await isHexo(folder)).toBe(true));
    await withSite({ ...both, Gemfile: '' }, async (folder) =>
      expect(await isHexo(folder)).toBe(false),
    );
    await withSite({ '_config.yml': '', '_posts/a.md': '' }, async (folder) =>
      expect(await isHexo(folder)).toBe(false),
    );
  });

  it('may pass posts over, and takes what lies in asset folders for no posts', async () => {
    const config = 'skip_render:\n  - _posts/old/**\npost_asset_folder: true\n';
    const files = {
      '_config.yml': config,
      'source/_posts/old/a.md': '',
      'source/_posts/b.md': '---\ndate: 2024-05-01\n---\n',
      'source/_posts/b/page.html': '',
      'source/_posts/b/c.png': '',
    };
    await withSite(files, async (folder) => {
      const source = await openHexo(folder);
      const { posts, ignored } = await source.scan(settingsOf(source));
      expect([posts.map(({ file }) => file), ignored]).toEqual([['source/_posts/b.md'], 3]);
      const found = (path: string) =>
        source
          .candidates(path, { path: '', file: 'source/_posts/b.md' })
          .map((absolute) => absolute.slice(folder.length + 1));
      expect(found('c.png').slice(0, 2)).toEqual(['source/_posts/b/c.png', 'source/_posts/c.png']);
      expect(found('/img/c.png')).toEqual(['source/img/c.png']);
      expect(found('../../../../../../etc/passwd')).toEqual([]);
    });
  });

  it('without its folder of posts cannot be read', async () => {
    await withSite({ '_config.yml': '' }, async (folder) => {
      const source = await openHexo(folder);
      await expect(source.scan(settingsOf(source))).rejects.toThrow('cannot be read');
    });
  });
});

describe('a post', () => {
  it('becomes a draft with all that its front matter says', async () => {
    const text = `---
title: The river rose
date: 2024-05-01 08:30:00
updated: 2024-05-02 08:30:00
categories: Night Sky
tag: flood
cover: /img/river.jpg
alias: old/river.html
---
First {% vimeo 1 %}.

<!-- more -->

Rest.
`;
    const config = 'timezone: Asia/Shanghai\nauthor: Ana\n';
    const { draft, problems } = await readOne(text, 'a.md', config);
    const link = '<a href="https://vimeo.com/1">https://vimeo.com/1</a>';
    expect(draft).toEqual({
      file: 'source/_posts/a.md',
      title: 'The river rose',
      time: '2024-05-01T08:30:00+08:00',
      url: '/2024/05/01/a/',
      categories: ['Night Sky'],
      tags: ['flood'],
      markup: 'commonmark',
      body: `First ${link}.\n\n\n\nRest.\n`,
      bodyLine: 10,
      excerpt: `First ${link}.`,
      image: '/img/river.jpg',
      author: 'Ana',
      redirects: ['/old/river.html'],
    });
    expect(problems).toEqual([]);
  });

  it('may leave the first line of its front matter out', async () => {
    const { draft, problems } = await readOne('title: a\ndate: 2024-05-01\ntitle: b\n---\nText');
    expect(draft).toMatchObject({ title: 'b', body: 'Text', bodyLine: 5 });
    expect(problems).toEqual([
      'source/_posts/a.md:3: "title" stands on line 1 too; the last one counts; remove one of them',
    ]);
  });

  it('is all text when nothing looks like front matter', async () => {
    const text = 'Some words: more.\n\n---\n\nText';
    const { draft } = await readOne(text, '2024-05-01-a.md');
    expect([draft.body, draft.bodyLine]).toEqual([text, 1]);
  });

  it('means what its date says when that has an offset', async () => {
    const text = '---\ndate: 2024-05-01 08:30:00 +02:00\n---\n';
    expect((await readOne(text)).draft.time).toBe('2024-05-01T06:30:00+00:00');
  });

  it('without any day is left out, for a file keeps none that can be relied on', async () => {
    const files = { '_config.yml': '', 'source/_posts/a.md': '---\ntitle: a\ndate: soon\n---\n' };
    await withSite(files, async (folder) => {
      const reading = (await readSite(await openHexo(folder))).get('source/_posts/a.md');
      expect(reading).toMatchObject({ left: 'unreadable' });
      expect(reading?.problems.map(formatProblem)).toEqual([
        'source/_posts/a.md:3: date "soon" is not a date; passed over; write date: 2024-05-03 08:00:00',
        'source/_posts/a.md: neither front matter nor name has a day, and a file keeps none that can be relied on; left out; write date: 2024-05-03 08:00:00 in the front matter',
      ]);
    });
  });

  it('has a placeholder filled from its front matter, or a problem', async () => {
    const config = 'permalink: :year/:lang/:title.html\n';
    const page = (line: string) => `---\ndate: 2024-05-01\n${line}\n---\n`;
    const named = await readOne(page('lang: en'), 'a.md', config);
    expect([named.draft.url, named.problems]).toEqual(['/2024/en/a.html', []]);
    const bare = await readOne(page('title: x'), 'a.md', config);
    expect(bare.draft.url).toBe('/2024/:lang/a.html');
    expect(bare.problems).toHaveLength(1);
  });

  it.each([
    ['../../etc/passwd', '/etc/passwd', 1],
    ['https://evil.example/x', '/x', 1],
    ['/', '/2024/05/01/a/', 1],
  ])('cannot lead out of the paper: %s', async (permalink, url, count) => {
    const { draft, problems } = await readOne(
      `---\ndate: 2024-05-01\npermalink: ${permalink}\n---\n`,
    );
    expect([draft.url, problems.length]).toEqual([url, count]);
  });

  it('has no picture when its theme is told so', async () => {
    const { draft } = await readOne('---\ndate: 2024-05-01\ncover: false\nphotos:\n- a.png\n---\n');
    expect(draft.image).toBe('a.png');
  });
});

describe('any bytes', () => {
  it('become a draft or are left out, without failing', async () => {
    const source = await openHexo('/nowhere');
    const read = source.reader(() => [], settingsOf(source), 0, new Uses());
    const word = fc.constantFrom(
      '---\n',
      ';;;\n',
      '"date":',
      'date: ',
      'permalink: ',
      'title: ',
      'alias: [',
      '2024-05-01',
      '"',
      '{% ',
      ' %}',
      'categories:\n- [',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 16 })
      .map((words) => new TextEncoder().encode(words.join('')));
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 100 })), (bytes) => {
        for (const name of ['a.md', '2024-05-03-b.html']) {
          const file = `source/_posts/${name}`;
          const reading = read(bytes, { path: `/nowhere/${file}`, file });
          const url = 'draft' in reading ? reading.draft.url : '/x';
          expect(url).toMatch(/^\/(?![\\/])[^\\?#\p{C}]+$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
