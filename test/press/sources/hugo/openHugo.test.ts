import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/press/problems.ts';
import { isHugo, openHugo } from '../../../../src/press/sources/hugo/openHugo.ts';
import { Uses } from '../../../../src/press/uses.ts';
import { draftIn, readSite, settingsOf, withSite } from '../site.ts';

const fixtures = join(import.meta.dirname, '../../../fixtures/sources-hugo');
const plain = join(fixtures, 'plain');
const languages = join(fixtures, 'languages');

/** Reads one page of a site that has nothing else. */
async function readPage(text: string, file = 'content/posts/a.md', config = '') {
  return await withSite({ 'hugo.toml': config, [file]: text }, async (folder) => {
    const source = await openHugo(folder);
    const readings = await readSite(source);
    const reading = readings.get(file);
    const problems = reading?.problems.map(formatProblem) ?? [];
    return { draft: draftIn(readings, file), problems, source };
  });
}

describe('a page has the address that Hugo 0.111 gives it', () => {
  it.each([
    ['plain', 'about.md', '/about/', '2024-01-01T00:00:00+00:00'],
    ['plain', 'hdr/plain.html', '/htm/', '2024-05-02T04:30:00+00:00'],
    [
      'plain',
      'news/Some File.md',
      '/2024/05/may/01/3/wednesday/122/news/news/title-of-书-its-c-/title-of-书-its-c-/some-file/some-file/',
      '2024-05-02T04:30:00+00:00',
    ],
    [
      'plain',
      'news/Sub Dir/x.md',
      '/2024/05/may/01/3/wednesday/122/news/news/sub-x/own-slug/own-slug/x/',
      '2024-05-02T04:30:00+00:00',
    ],
    ['plain', 'posts/2024-05-03-fn.md', '/posts/2024-05-03-fn/', '2024-05-03T00:00:00+00:00'],
    ['plain', 'posts/Hello World_A.b.md', '/posts/hello-world_a.b/', '2024-05-02T04:30:00+00:00'],
    ['plain', 'posts/My Bundle/index.md', '/posts/other-one/', '2024-05-01T00:00:00+00:00'],
    ['plain', 'posts/pub.md', '/posts/pub/', '2024-05-02T00:00:00+00:00'],
    ['plain', 'posts/slug.md', '/posts/a-b/c-d/', '2024-05-01T10:00:00+00:00'],
    [
      'plain',
      'posts/sub/Deep/Word 中文《书》.md',
      '/posts/sub/deep/word-中文书/',
      '2024-05-01T10:00:00+00:00',
    ],
    ['plain', 'posts/url.md', '/Foo Bar/X.html', '2024-05-01T10:00:00+00:00'],
    ['plain', 'posts/url2.md', '/Foo/bar/', '2024-05-01T10:00:00+00:00'],
    ['languages', 'docs/deep/deeper/y.md', '/docs/deep/2024/y-z/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'docs/x.md', '/docs/2024/x-y/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'news/n.en.md', '/en/news/n.html', '2024-05-01T00:00:00+08:00'],
    ['languages', 'news/n.md', '/news/n.html', '2024-05-01T00:00:00+08:00'],
    ['languages', 'posts/a.en.md', '/en/posts/enslug/', '2024-05-02T07:00:00+08:00'],
    ['languages', 'posts/a.md', '/posts/a/', '2024-05-01T10:00:00+08:00'],
    ['languages', 'posts/b.md', '/posts/b/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'posts/bundle/index.md', '/posts/bundle/', '2024-05-01T23:30:00+08:00'],
    ['languages', 'posts/bundle2/index.en.md', '/en/posts/bundle2/', '2024-05-01T00:00:00+08:00'],
    [
      'languages',
      'posts/futuredate-pastpub.md',
      '/posts/futuredate-pastpub/',
      '2999-05-01T00:00:00+08:00',
    ],
    ['languages', 'posts/mod.md', '/posts/mod/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'posts/post.v1.2.md', '/posts/post.v1.2/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'posts/url.en.md', '/abs/x/', '2024-05-01T00:00:00+08:00'],
    ['languages', 'posts/url2.en.md', '/en/rel/x.html', '2024-05-01T00:00:00+08:00'],
  ])('%s, %s', async (folder, file, url, time) => {
    const draft = draftIn(
      await readSite(await openHugo(join(fixtures, folder))),
      `content/${file}`,
    );
    expect([draft.url, draft.time]).toEqual([url, time]);
  });
});

describe('a Hugo site', () => {
  it('shows the pages that Hugo shows, and those with a day in the name', async () => {
    const source = await openHugo(languages);
    const readings = await readSite(source);
    const left = [...readings].flatMap(([file, reading]) =>
      'left' in reading ? [[file.slice('content/posts/'.length), reading.left]] : [],
    );
    expect(left).toEqual([
      ['draft.md', 'unpublished'],
      ['expired.md', 'unpublished'],
      ['future.md', 'future'],
      ['futurepub.md', 'future'],
      ['headless/index.md', 'unpublished'],
      ['norender.md', 'unpublished'],
      ['unpub.md', 'unpublished'],
    ]);
    expect(readings.size - left.length).toBe(14);
    const scan = await source.scan(settingsOf(source));
    // A list, a page in a language that is off, and two parts of a bundle.
    expect([scan.ignored, scan.problems]).toEqual([4, []]);
  });

  it('shows drafts and the future when asked', async () => {
    const readings = await readSite(await openHugo(languages), { drafts: true, future: true });
    const left = [...readings].flatMap(([file, reading]) => ('left' in reading ? [file] : []));
    expect(left.map((file) => file.slice('content/posts/'.length))).toEqual([
      'expired.md',
      'headless/index.md',
      'norender.md',
    ]);
  });

  it('says in its config what the paper needs', async () => {
    const { settings, roots, problems } = await openHugo(languages);
    expect(settings).toEqual({
      title: 'T',
      lang: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      base: '/blog/',
      naiveDates: 'site',
    });
    expect([roots, problems]).toEqual([['https://example.org/blog', '/blog'], []]);
  });

  it.each([
    ['hugo.yaml', 'title: Y\nparams:\n  description: D\nbuildDrafts: true\n'],
    ['config.json', '{"title": "Y", "params": {"description": "D"}, "buildDrafts": true}'],
    ['hugo.toml', 'Title = "Y"\nbuildDrafts = true\n[params]\ndescription = "D"\n'],
  ])('may have its config in %s', async (file, text) => {
    await withSite({ [file]: text, 'content/a.md': '' }, async (folder) => {
      const { settings } = await openHugo(folder);
      expect(settings).toEqual({ title: 'Y', description: 'D', naiveDates: 'utc', drafts: true });
      expect(await isHugo(folder)).toBe(true);
    });
  });

  it('reads on in a config that has a fault, and says so', async () => {
    const config =
      'title = "unescaped "quote""\nbaseURL = "https://x.example/"\ntimeZone = "Nowhere"\n[permalinks]\nposts = "/:yaer/:slug"\n';
    await withSite({ 'hugo.toml': config, 'content/a.md': '' }, async (folder) => {
      const { settings, roots, problems } = await openHugo(folder);
      expect([settings, roots]).toEqual([
        { title: 'unescaped "quote"', base: '/', naiveDates: 'utc' },
        ['https://x.example'],
      ]);
      expect(problems.map(formatProblem)).toEqual([
        'hugo.toml:1: the value of "title" is not TOML; read as "unescaped "quote""; write text in double quotes, with \\" for each " within',
        'hugo.toml: the time zone "Nowhere" is none; passed over; write a name such as Asia/Shanghai',
        'hugo.toml: ":yaer" in the permalinks is no placeholder; left as it is; use one of Hugo\'s, such as :year or :slug',
      ]);
    });
  });

  it('is told from other folders by what lies in it', async () => {
    expect([await isHugo(plain), await isHugo(languages)]).toEqual([true, true]);
    await withSite({ '_config.yml': '', '_posts/a.md': '' }, async (folder) => {
      expect(await isHugo(folder)).toBe(false);
    });
    await withSite({ config: '', 'content/a.md': '' }, async (folder) => {
      expect(await isHugo(folder)).toBe(false);
    });
    await withSite({ 'config.yml': '', 'posts/a.md': '' }, async (folder) => {
      expect(await isHugo(folder)).toBe(false);
    });
  });

  it('may be a bare folder of pages', async () => {
    const page = '+++\ndate = 2024-05-01\n+++\n';
    await withSite({ 'posts/a.md': page, 'b.md': page }, async (folder) => {
      const readings = await readSite(await openHugo(folder));
      expect(draftIn(readings, 'posts/a.md').url).toBe('/posts/a/');
      expect(draftIn(readings, 'b.md').url).toBe('/b/');
    });
  });

  it('may keep each language in a folder', async () => {
    const page = '+++\ndate = 2024-05-01\n+++\n';
    const config =
      'defaultContentLanguage = "zh"\n[languages.zh]\ncontentDir = "content/zh"\n[languages.en]\ncontentDir = "content/en"\nlanguageCode = "en-US"\n';
    const files = { 'hugo.toml': config, 'content/zh/p/a.md': page, 'content/en/p/a.md': page };
    await withSite(files, async (folder) => {
      const readings = await readSite(await openHugo(folder));
      expect(draftIn(readings, 'content/zh/p/a.md')).toMatchObject({ url: '/p/a/', lang: 'zh' });
      expect(draftIn(readings, 'content/en/p/a.md')).toMatchObject({
        url: '/en/p/a/',
        lang: 'en-US',
      });
    });
  });

  it('says what it leaves out: links, and formats that are not read', async () => {
    const files = { 'hugo.toml': '', 'content/a.org': '', 'content/b/c.org': '', 'secret.md': 'x' };
    await withSite(files, async (folder) => {
      await symlink(join(folder, 'secret.md'), join(folder, 'content/link.md'));
      await mkdir(join(folder, 'content/empty'));
      const source = await openHugo(folder);
      const { posts, problems } = await source.scan(settingsOf(source));
      expect([posts, problems.map(formatProblem)]).toEqual([
        [],
        [
          'content/link.md: a symbolic link or special file, not a file; left out; put the post itself there',
          'content/a.org: .org is not read here; this file and 1 more left out; convert it to Markdown',
        ],
      ]);
    });
  });

  it('without its content folder cannot be read', async () => {
    await withSite({ 'hugo.toml': '' }, async (folder) => {
      const source = await openHugo(folder);
      await expect(source.scan(settingsOf(source))).rejects.toThrow(
        'the folder of posts cannot be read',
      );
    });
  });
});

describe('a page', () => {
  it('becomes a draft with all that its front matter says', async () => {
    const text = `+++
Title = "The river rose"
date = 2024-05-01T08:30:00+08:00
categories = ["weather", "night sky"]
tags = ["flood"]
aliases = ["/old/river.html", "../up"]
description = "One line."
[params]
author = "Ana"
[cover]
image = "river.jpg"
+++
First.

<!--more-->

Rest.
`;
    const { draft, problems } = await readPage(text);
    expect(draft).toEqual({
      file: 'content/posts/a.md',
      title: 'The river rose',
      time: '2024-05-01T00:30:00+00:00',
      url: '/posts/a/',
      categories: ['weather', 'night sky'],
      tags: ['flood'],
      markup: 'commonmark',
      body: 'First.\n\n\n\nRest.\n',
      bodyLine: 13,
      excerpt: 'First.',
      image: 'river.jpg',
      author: 'Ana',
      redirects: ['/old/river.html', '/up'],
    });
    expect(problems).toEqual([]);
  });

  it('without categories belongs to its section', async () => {
    const { draft } = await readPage('---\ndate: 2024-05-01\n---\n', 'content/news/2024/a.md');
    expect(draft.categories).toEqual(['news']);
  });

  it('may have its front matter in JSON', async () => {
    const { draft } = await readPage('{\n  "title": "J",\n  "date": "2024-05-01"\n}\nText');
    expect(draft).toMatchObject({ title: 'J', body: 'Text', bodyLine: 5 });
  });

  it('keeps its text and what can be read of broken front matter', async () => {
    const text = '+++\ntitle = "a "b" c"\ndate = 2024-05-01\ntags = ["x",\n  "y"]\n+++\nText';
    const { draft, problems } = await readPage(text);
    expect(draft).toMatchObject({ title: 'a "b" c', tags: ['x', 'y'], body: 'Text', bodyLine: 7 });
    expect(problems).toEqual([
      'content/posts/a.md:2: the value of "title" is not TOML; read as "a "b" c"; write text in double quotes, with \\" for each " within',
    ]);
  });

  it('loses no text to front matter that nobody closed', async () => {
    const { draft, problems } = await readPage('+++\ntitle = "a"\ndate = 2024-05-01\n\nText.\n');
    expect(draft).toMatchObject({ title: 'a', body: '\nText.\n', bodyLine: 4 });
    expect(problems).toHaveLength(1);
  });

  it.each([
    ['date = "3rd of Nowhere"\npublishDate = 2024-05-02', '2024-05-02T00:00:00+00:00', 1],
    ['date = 0001-01-01T00:00:00Z\nlastmod = 2024-05-02', '2024-05-02T00:00:00+00:00', 0],
    ['date = 2024-05-01T10:00:00', '2024-05-01T10:00:00+00:00', 0],
    ['date = "2024-05-01"', '2024-05-01T00:00:00+00:00', 0],
    ['date = 2024-05-01\npublishDate = "soon"', '2024-05-01T00:00:00+00:00', 1],
  ])('is dated as Hugo dates it: %s', async (lines, time, faults) => {
    const { draft, problems } = await readPage(`+++\n${lines}\n+++\n`);
    expect([draft.time, problems.length]).toEqual([time, faults]);
  });

  it('takes its day from the name before all when the config says so', async () => {
    const config = '[frontmatter]\ndate = [":filename", ":default"]\n';
    const text = '---\ndate: 2020-01-01\n---\n';
    const { draft } = await readPage(text, 'content/posts/2024-05-03-a.md', config);
    expect(draft.time).toBe('2024-05-03T00:00:00+00:00');
  });

  it.each([
    ['url: /../../etc/passwd', '/etc/passwd/'],
    ['url: https://evil.example/x/', '/x/'],
    ['url: /', '/posts/a/'],
    ['url: /a?b/', '/a-b/'],
  ])('cannot lead out of the paper: %s', async (line, url) => {
    const { draft, problems } = await readPage(`---\ndate: 2024-05-01\n${line}\n---\n`);
    expect([draft.url, problems.length]).toEqual([url, 1]);
  });

  it('keeps words of the language for names', async () => {
    const text =
      '+++\ndate = 2024-05-01\ntags = ["__proto__", "constructor"]\n[__proto__]\na = 1\n+++\n';
    const { draft } = await readPage(text);
    expect(draft.tags).toEqual(['__proto__', 'constructor']);
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it('finds its files in the bundle, the static folder and the assets, and nowhere else', async () => {
    const { source } = await readPage('---\ndate: 2024-05-01\n---\n', 'content/p/b/index.md');
    const post = { path: '', file: 'content/p/b/index.md' };
    const found = (path: string, file = post.file) =>
      source
        .candidates(path, { ...post, file })
        .map((absolute) => absolute.slice(source.folder.length + 1));
    expect(found('a.png')[0]).toBe('content/p/b/a.png');
    expect(found('/img/a.png')).toEqual([
      'static/img/a.png',
      'assets/img/a.png',
      'content/img/a.png',
    ]);
    expect(found('a.png', 'content/p/x.md').slice(0, 3)).toEqual([
      'content/p/a.png',
      'content/p/x/a.png',
      'static/p/x/a.png',
    ]);
    expect(found('../../../../../../etc/passwd')).toEqual([]);
    expect(found('/../../etc/passwd')).toEqual([]);
  });
});

describe('any bytes', () => {
  it('become a draft or are left out, without failing', async () => {
    const source = await openHugo('/nowhere');
    const read = source.reader(() => [], settingsOf(source), 0, new Uses());
    const word = fc.constantFrom(
      '+++\n',
      '---\n',
      '{"',
      'date = ',
      'date: ',
      'url: ',
      'slug = ',
      'aliases = [',
      '2024-05-01',
      '"',
      '{{< ',
      ' >}}',
    );
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 16 })
      .map((words) => new TextEncoder().encode(words.join('')));
    fc.assert(
      fc.property(fc.oneof(text, fc.uint8Array({ maxLength: 100 })), (bytes) => {
        for (const name of ['a.md', '2024-05-03-b.html']) {
          const file = `content/p/${name}`;
          const reading = read(bytes, { path: `/nowhere/${file}`, file });
          const url = 'draft' in reading ? reading.draft.url : '/x';
          expect(url).toMatch(/^\/(?![\\/])[^\\?#\p{C}]+$/u);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
