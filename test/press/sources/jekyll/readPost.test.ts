import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, Reading } from '../../../../src/press/draft.ts';
import { formatProblem } from '../../../../src/press/problems.ts';
import { openJekyll } from '../../../../src/press/sources/jekyll/openJekyll.ts';
import { scan } from '../../../../src/press/sources/jekyll/scan.ts';
import { unreadablePost } from '../../../../src/press/sources/post/unreadable.ts';
import { Uses } from '../../../../src/press/uses.ts';

const root = join(import.meta.dirname, '../../../fixtures/sources');
const now = Date.parse('2024-06-01T00:00:00Z');
const settings = {
  timeZone: 'Asia/Shanghai',
  permalink: '/:categories/:year/:month/:day/:title.html',
  naiveDates: 'utc',
  future: false,
  drafts: false,
  siteZone: 'Asia/Shanghai',
} as const;
const source = await openJekyll(root);

async function read(file: string): Promise<Reading> {
  const path = join(root, file);
  const post = { path, file };
  return source.reader(() => [post], settings, now, new Uses())(await readFile(path), post);
}

function readText(text: string, file = '_posts/2024-05-01-a-slug.md', over = {}): Reading {
  const bytes = new TextEncoder().encode(text);
  const post = { path: `/${file}`, file };
  return source.reader(() => [post], { ...settings, ...over }, now, new Uses())(bytes, post);
}

function draftOf(reading: Reading): Draft {
  if ('left' in reading) throw new Error(`left out: ${reading.left}`);
  return reading.draft;
}

describe('a post', () => {
  it('becomes a draft with all that its front matter says', async () => {
    expect(await read('_posts/2024-05-01-whole.md')).toEqual({
      draft: {
        file: '_posts/2024-05-01-whole.md',
        title: 'The river rose',
        time: '2024-05-01T08:30:00+08:00',
        url: '/weather/rivers/2024/05/01/whole.html',
        categories: ['weather', 'rivers'],
        tags: ['flood', 'high water'],
        markup: 'markdown',
        body: 'The river rose by a metre.\n',
        bodyLine: 18,
        excerpt: 'One *short* line.',
        image: '/pictures/river.jpg',
        author: 'Ana, Bo',
        lang: 'en',
        redirects: ['/old/river.html', '/river old/'],
      },
      problems: [],
    });
  });

  it('of a newswire keeps its story, and is shown without title and time', async () => {
    const { problems, ...rest } = await read('_posts/2024-05-04-202405040000000001.md');
    expect(rest).toMatchObject({
      draft: {
        title: '',
        time: '2024-05-04T00:00:00+08:00',
        story: '202405040000000001',
        url: '/emnews/2024/05/04/202405040000000001.html',
      },
    });
    expect(problems.map(formatProblem)).toEqual([
      '_posts/2024-05-04-202405040000000001.md:3: date "+0800" is not a date; used the file name\'s day; write date: 2024-05-03 08:00:00 +0800',
      '_posts/2024-05-04-202405040000000001.md:2: no title; the first words of the text stand in; write title: "…" in the front matter',
    ]);
  });

  it.each([
    ['-202405040000000002.md', '2024-05-04', '名字没有日期', '正文。'],
    ['2024-05-05-unescaped-quote.md', '2024-05-05', '示例称"未来可期"，股价大涨', '正文。'],
    ['2024-05-05-column-0.md', '2024-05-05', 'Two lines', 'Text.'],
    ['2024-05-05-unclosed.md', '2024-05-05', '未闭合', '\n正文第一段。\n'],
    ['2024-05-05-closed-by-a-rule.md', '2024-05-05', '横线', '正文第一段。\n\n---\n\n第二段。\n'],
    [
      '2024-05-05-no-front-matter.md',
      '2024-05-05',
      'No Front Matter',
      '一段没有前置数据的文字。\n',
    ],
    ['2024-05-05-duplicate-keys.md', '2024-05-05', 'Second', 'Text.'],
    ['2024-05-05-list.md', '2024-05-05', 'List', '---\n- a\n- b\n---\nText.'],
    ['2024-05-06-gbk.md', '2024-05-06', '国标编码', '正文用国标编码。'],
    ['2024-05-06-cut-in-a-character.md', '2024-05-06', '截断', '正文在字中间\uFFFD'],
    ['2024-05-06-utf-16.md', '2024-05-06', '记事本', '正文。'],
    ['2024-05-06-bom.md', '2024-05-06', '带 BOM', '正文。'],
    ['2024-05-06-crlf.md', '2024-05-06', '回车换行', '正文。\r\n'],
    ['2024-05-06-blank-lines-first.md', '2024-05-06', '前有空行', '正文。'],
    ['2024-02-30-thirtieth.md', '2024-03-01', '三十', '正文。'],
    ['2024-05-07-traversal.md', '2024-05-07', 'Escape', 'Text.'],
    ['2024-05-07-page.html', '2024-05-07', 'HTML', '<p>Text.</p>'],
  ])('is read as far as it can be: %s', async (file, day, title, body) => {
    const draft = draftOf(await read(`_posts/${file}`));
    expect([draft.time.slice(0, 10), draft.title, draft.body]).toEqual([day, title, body]);
  });

  it('tells Markdown from HTML', () => {
    expect(draftOf(readText('---\n---\n', '_posts/2024-05-01-x.HTM')).markup).toBe('html');
    expect(draftOf(readText('---\n---\n', '_posts/2024-05-01-x.mkd')).markup).toBe('markdown');
  });

  it('without a title takes its name’s words, unless the name is an id or a number', () => {
    expect(readText('---\nlayout: post\n---\nx')).toMatchObject({
      draft: { title: 'A Slug' },
      problems: [],
    });
    for (const name of ['202405010000000001', 'NW202405010000000001', '17', '']) {
      const reading = readText('---\ntitle:\n---\nx', `_posts/2024-05-01-${name}.md`);
      expect(draftOf(reading).title).toBe('');
      expect(reading.problems[0]?.id).toBe('no-title');
    }
  });

  it('has a title that can be shown', () => {
    expect(draftOf(readText('---\ntitle: "  a\u202E\u200B \u3000 b\\u0007 "\n---\n')).title).toBe(
      'a \u3000 b',
    );
    expect(draftOf(readText('---\ntitle: [快讯, 上证]\n---\n')).title).toBe('快讯, 上证');
    expect(draftOf(readText('---\ntitle: "\\ud800x"\n---\n')).title).toBe('\uFFFDx');
    const long = readText(`---\ntitle: ${'𠮷'.repeat(301)}\n---\n`);
    expect(draftOf(long).title).toBe('𠮷'.repeat(300));
    expect(long.problems.map(formatProblem)).toEqual([
      '_posts/2024-05-01-a-slug.md:2: the title has more than 300 characters; cut; write a shorter title',
    ]);
  });

  it('is named by its slug key', () => {
    expect(draftOf(readText('---\nslug: Other One\n---\n')).url).toBe('/2024/05/01/Other-One.html');
  });

  it('has the excerpt that its author marked', () => {
    const text = '---\nexcerpt_separator: <!--more-->\n---\nFirst.\n<!--more-->\nRest.';
    expect(draftOf(readText(text)).excerpt).toBe('First.');
    expect(draftOf(readText('---\ndescription: d\n---\n')).excerpt).toBe('d');
  });

  it.each([
    ['lang: zh_CN', 'zh-CN', true],
    ['lang: cn', 'zh-CN', true],
    ['lang: pt-BR', 'pt-BR', false],
    ['lang: "en us"', undefined, true],
    ['lang:', undefined, false],
  ])('has a language: %s', (line, lang, told) => {
    const reading = readText(`---\n${line}\n---\n`);
    expect([draftOf(reading).lang, reading.problems.length > 0]).toEqual([lang, told]);
  });
});

describe('a link post', () => {
  it.each(['link', 'external_url', 'source_url'])('points to the page that %s names', (key) => {
    const reading = readText(`---\ntitle: A\n${key}: https://other.example/a\n---\n`);
    expect(draftOf(reading).original).toBe('https://other.example/a');
  });

  it.each(['javascript:alert(1)', '/inside.html', 'https://'])('does not point to %s', (text) => {
    expect(draftOf(readText(`---\ntitle: A\nlink: ${text}\n---\n`)).original).toBeUndefined();
  });
});

describe('a post is left out', () => {
  it.each([
    ['_posts/2024-05-06-empty.md', 'empty', 'empty-file'],
    ['_posts/2024-05-06-hidden.md', 'unpublished', undefined],
    ['_posts/2999-01-01-future.md', 'future', undefined],
    ['_posts/2024-13-01-month-13.md', 'unreadable', 'no-date'],
    ['_posts/README.md', 'unreadable', 'no-date'],
  ])('%s', async (file, left, id) => {
    const reading = await read(file);
    expect(reading).toMatchObject({ left });
    expect(reading.problems.at(-1)?.id === id || left === 'unpublished').toBe(true);
  });

  it.each([
    ['published: false', true],
    ['published: no', true],
    ['published: OFF', true],
    ['published:', true],
    ['published: "false"', false],
    ['published: true', false],
    ['published: 0', false],
    ['draft: true', false],
  ])('by "published", as Ruby understands it: %s', (line, hidden) => {
    expect('left' in readText(`---\n${line}\n---\nx`)).toBe(hidden);
  });

  it('when it is larger than 2 MiB', () => {
    const reading = readText(`---\ntitle: a\n---\n${'x'.repeat(2 * 1024 * 1024)}`);
    expect(reading).toEqual({
      left: 'unreadable',
      problems: [
        {
          file: '_posts/2024-05-01-a-slug.md',
          id: 'large-file',
          what: 'the file has 2.0 MiB, more than 2 MiB; left out',
          mend: 'split the post or take embedded data out of it',
        },
      ],
    });
  });

  it('when its file cannot be read', () => {
    const post = { path: '/x', file: '_posts/2024-05-01-x.md' };
    expect(unreadablePost(post, new Error('EACCES')).problems.map(formatProblem)).toEqual([
      '_posts/2024-05-01-x.md: the file cannot be read (EACCES); left out; check its permissions',
    ]);
  });

  it('but not for the future when the config allows it', () => {
    expect(readText('x', '_posts/2999-01-01-x.md', { future: true })).toHaveProperty('draft');
  });
});

describe('the time of a post', () => {
  const timeOf = (date: string, file: string, over = {}) =>
    draftOf(readText(`---\ndate: ${date}\n---\n`, file, over)).time;

  it('is its front matter’s before its name’s', () => {
    expect(timeOf('2024-05-02 10:00:00 +0800', '_posts/2024-05-01-x.md')).toBe(
      '2024-05-02T10:00:00+08:00',
    );
    expect(timeOf('2024-05-02 10:00:00 +0800', '_posts/2024-13-01-x.md')).toBe(
      '2024-05-02T10:00:00+08:00',
    );
  });

  it('is UTC when full, naive and unquoted, unless the config says otherwise', () => {
    const file = '_posts/2021-12-08-x.md';
    expect(timeOf('2021-12-08 20:41:23', file)).toBe('2021-12-09T04:41:23+08:00');
    expect(timeOf('"2021-12-08 20:41:23"', file)).toBe('2021-12-08T20:41:23+08:00');
    expect(timeOf('2021-12-08 20:41:23', file, { naiveDates: 'site' })).toBe(
      '2021-12-08T20:41:23+08:00',
    );
  });

  it.each([
    ['_posts/2024-02-30-x.md', '2024-03-01', 'used the day 2024-03-01'],
    ['_posts/2024-02-40-x.md', '2024-02-29', 'used the day 2024-02-29'],
    ['_posts/2024-13-01-202405040000000001.md', '2024-05-04', "used the id's day 2024-05-04"],
    ['_posts/NW202405040000000001.md', '2024-05-04', "used the id's day 2024-05-04"],
  ])('is found for a name without a day of the calendar: %s', (file, day, made) => {
    const reading = readText('---\ntitle: x\n---\n', file);
    expect(draftOf(reading).time).toBe(`${day}T00:00:00+08:00`);
    expect(reading.problems[0]?.what).toContain(made);
  });

  it('keeps a post whose name has no day but whose front matter has', () => {
    const reading = readText('---\ntitle: x\ndate: 2024-05-02\n---\n', '_posts/notes.md');
    expect(draftOf(reading).url).toBe('/2024/05/02/notes.html');
    expect(reading.problems.map(formatProblem)).toEqual([
      "_posts/notes.md: the file name has no day; used the front matter's; name the file 2024-05-03-slug.md",
    ]);
  });
});

describe('a value of the wrong kind', () => {
  it.each([
    ['title: [a, b]', '"title" holds a list, not text'],
    ['image: [/a.png]', '"image" holds a list, not text or a map'],
    ['permalink:\n  a: b', '"permalink" holds a map, not text'],
    ['redirect_from:\n  a: b', '"redirect_from" holds a map, not text or a list'],
  ])('is told: %j', (yaml, what) => {
    const { problems } = readText(`---\n${yaml}\n---\nx`);
    expect(problems).toMatchObject([{ id: 'wrong-type', line: 2 }]);
    expect(problems[0]?.what).toContain(what);
  });

  it.each(['image: {path: /a.png}', 'authors: [{name: A}]', 'layout: {a: b}', 'image:'])(
    'is none: %s',
    (yaml) => {
      expect(readText(`---\n${yaml}\n---\nx`).problems).toEqual([]);
    },
  );
});

describe('a folder of posts', () => {
  it('is accounted for to the last file', async () => {
    const { posts, ignored, problems } = await scan(root);
    const readings = await Promise.all(posts.map(({ file }) => read(file)));
    const left = readings.flatMap((reading) => ('left' in reading ? [reading.left] : []));
    expect([posts.length, ignored, left.sort()]).toEqual([
      27,
      2,
      ['empty', 'future', 'unpublished', 'unreadable', 'unreadable'],
    ]);
    expect(problems.map(({ id }) => id)).toEqual(['posts-beside']);
  });

  it('gives categories by the folders above _posts', async () => {
    expect(draftOf(await read('science/_posts/deep/2024-05-08-comet.md'))).toMatchObject({
      categories: ['science', 'sky', 'night sky'],
      url: '/science/sky/night sky/2024/05/08/comet.html',
    });
    expect(draftOf(await read('_posts/folder/2024-05-08-nested.md')).categories).toEqual([]);
  });
});

describe('any bytes', () => {
  it('become a draft or are left out for a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, slug) => {
        const file = `_posts/2024-05-01-${slug.replaceAll('/', '')}.md`;
        const post = { path: '/x', file };
        const reading = source.reader(() => [post], settings, now, new Uses())(bytes, post);
        expect('draft' in reading || reading.problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
