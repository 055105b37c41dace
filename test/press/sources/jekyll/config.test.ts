import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/press/problems.ts';
import { readJekyllConfig } from '../../../../src/press/sources/jekyll/config.ts';
import { openJekyll } from '../../../../src/press/sources/jekyll/openJekyll.ts';
import { makeFolder } from '../../folders.ts';

async function makeSite(config: string, files: string[] = []): Promise<string> {
  const root = await makeFolder();
  await writeFile(join(root, '_config.yml'), config);
  for (const file of files) {
    await mkdir(join(root, file, '..'), { recursive: true });
    await writeFile(join(root, file), '---\ntitle: x\n---\nx');
  }
  return root;
}

async function read(config: string) {
  return readJekyllConfig(await makeSite(config));
}

async function found(config: string, files: string[], drafts = false): Promise<string[]> {
  const source = await openJekyll(await makeSite(config, files));
  const settings = { permalink: 'date', naiveDates: 'utc', future: false, drafts } as const;
  const { posts } = await source.scan({ ...settings, timeZone: 'UTC', siteZone: 'UTC' });
  return posts.map(({ file }) => file);
}

describe('the config of a Jekyll site', () => {
  it.each([
    ['title: A\ntagline: B', { title: 'A', description: 'B' }],
    ['name: A', { title: 'A' }],
    ['locale: zh_CN', { lang: 'zh-CN' }],
    ['baseurl: blog/', { base: '/blog/' }],
    ['baseurl: ""', {}],
    ['baseurl: /', {}],
    ['permalink: pretty', { permalink: 'pretty' }],
    ['permalink: date\ncollections:\n  posts:\n    permalink: /:title', { permalink: '/:title' }],
    ['future: true', { future: true }],
    ['future: no', { future: false }],
    ['timezone: Asia/Tokyo', { timeZone: 'Asia/Tokyo' }],
    ['title:\nlang: ~', {}],
  ])('%j', async (config, settings) => {
    expect(await read(config)).toMatchObject({ settings, problems: [] });
    expect((await read(config)).settings).toEqual(settings);
  });

  it('that is wrong in parts is a problem for each, and the rest counts', async () => {
    const { settings, problems } = await read(
      'title: A\ntimezone: Moon/Crater\npermalink: /:no_such\nbaseurl: "http://x/"\nlang: "?"\nsource: ../up\n',
    );
    expect(settings).toEqual({ title: 'A' });
    expect(problems.map(formatProblem).sort()).toEqual([
      '_config.yml: the folder "../up" lies outside of the site; passed over; name the folder itself as content',
      '_config.yml:2: timezone "Moon/Crater" cannot be used; passed over; write a name such as Asia/Tokyo',
      '_config.yml:3: permalink "/:no_such" cannot be used; passed over; write one of Jekyll\'s styles or a template',
      '_config.yml:4: baseurl "/http://x/" cannot be used; passed over; write a path such as /blog',
      '_config.yml:5: lang "?" cannot be used; passed over; write a tag such as zh-CN or en',
    ]);
  });

  it('that is no YAML is a problem, and the posts are read', async () => {
    const { settings, problems } = await read('title: [A\n  b: "');
    expect(settings).toEqual({});
    expect(problems.map(({ id }) => id)).toEqual(['config-unreadable']);
  });

  it('names what has no meaning for a paper', async () => {
    const { notes } = await read('plugins: [a]\nsass:\n  style: x\nmy_own: 1');
    expect(notes).toEqual(['_config.yml: plugins, sass: no meaning for a paper, passed over']);
  });

  it('says where posts are', async () => {
    const files = ['src/_posts/2024-01-01-a.md', 'src/coll/_posts/2024-01-01-b.md'];
    expect(await found('source: src', [...files, '_posts/2024-01-01-c.md'])).toEqual([
      '_posts/2024-01-01-a.md',
      'coll/_posts/2024-01-01-b.md',
    ]);
    expect(await found('source: src\ncollections_dir: coll', files)).toEqual([
      '_posts/2024-01-01-b.md',
    ]);
  });

  it.each([
    ['old', 'old/_posts/2024-01-01-a.md'],
    ['old/', 'old/_posts/2024-01-01-a.md'],
    ['/old', 'old/_posts/2024-01-01-a.md'],
    ['_posts/2024-01-0*', '_posts/2024-01-01-a.md'],
    ['"*-a.md"', '_posts/sub/2024-01-01-a.md'],
    ['_posts/2024-01-01-a.m', '_posts/2024-01-01-a.md'],
    ['"_posts/**/2024-01-01-[ab].md"', '_posts/sub/2024-01-01-a.md'],
    ['"*/old"', 'news/old/_posts/2024-01-01-a.md'],
  ])('leaves out what it excludes: %s', async (pattern, file) => {
    const config = `exclude:\n  - ${pattern}\n`;
    expect(await found(config, [file, '_posts/2024-02-01-kept.md'])).toEqual([
      '_posts/2024-02-01-kept.md',
    ]);
  });

  it.each([
    ['exclude: [news]\ninclude: [news]'],
    ['exclude: ["*.md"]\ninclude: [2024-01-01-a.md]'],
    ['exclude: ["./news", "**/sub"]'],
  ])('keeps what it includes, and what no pattern names: %j', async (config) => {
    const files = ['news/_posts/sub/2024-01-01-a.md'];
    expect(await found(config, files)).toEqual(files);
  });

  it('says what Markdown is', async () => {
    const files = [
      '_posts/2024-01-01-a.md',
      '_posts/2024-01-01-b.TEXT',
      '_posts/2024-01-01-c.html',
    ];
    expect(await found('markdown_ext: "text, mdown"', files)).toEqual(files.slice(1));
  });

  it('in TOML is read too', async () => {
    const root = await makeFolder();
    await writeFile(
      join(root, '_config.toml'),
      'title = "T"\n[[defaults]]\n[defaults.values]\na = 1\n',
    );
    const { settings, defaults } = await readJekyllConfig(root);
    expect([settings, [...defaults('x.md').keys()]]).toEqual([{ title: 'T' }, ['a']]);
  });

  it('may name a folder of posts that is not there', async () => {
    expect(await found('collections_dir: nowhere', ['_posts/2024-01-01-a.md'])).toEqual([]);
  });

  it('shows drafts when it or the publisher says so', async () => {
    const files = ['_posts/2024-01-01-a.md', '_drafts/idea.md', 'news/_drafts/other.md'];
    const all = ['_drafts/idea.md', '_posts/2024-01-01-a.md', 'news/_drafts/other.md'];
    expect(await found('', files)).toEqual(['_posts/2024-01-01-a.md']);
    expect(await found('', files, true)).toEqual(all);
    expect(await found('show_drafts: true', files)).toEqual(all);
  });
});

describe('defaults', () => {
  const valuesFor = async (config: string, file: string) => {
    const { defaults } = await read(`defaults:\n${config}`);
    const values = [...defaults(file)];
    return values.map(([key, value]) => `${key}=${value?.kind === 'text' ? value.text : ''}`);
  };
  const FILE = 'news/_posts/2024-01-01-a.md';

  it.each([
    ['- {scope: {path: ""}, values: {a: 1}}', ['a=1']],
    ['- {values: {a: 1}}', ['a=1']],
    ['- {scope: {path: "other"}, values: {a: 1}}', []],
    ['- {scope: {path: "", type: pages}, values: {a: 1}}', []],
    ['- {scope: {path: "news/", type: post}, values: {a: 1}}', ['a=1']],
    ['- {scope: {path: "/news"}, values: {a: 1}}', []],
    ['- {scope: {path: "*/_posts"}, values: {a: 1}}', ['a=1']],
    ['- {scope: {path: "n*s/_posts/2024-01-01-*.md"}, values: {a: 1}}', ['a=1']],
    ['- {scope: {path: news}, values: {a: 1}}\n- {scope: {path: ""}, values: {a: 2}}', ['a=1']],
    ['- {scope: {path: ""}, values: {a: 1}}\n- {scope: {path: ""}, values: {a: 2}}', ['a=2']],
    [
      '- {scope: {path: "", type: posts}, values: {a: 1}}\n- {scope: {path: ""}, values: {a: 2}}',
      ['a=1'],
    ],
    ['- 7\n- {scope: {path: ""}}\n- {values: [a]}', []],
  ])('%s', async (config, values) => {
    expect(await valuesFor(config, FILE)).toEqual(values);
  });
});
