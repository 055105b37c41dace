import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../src/press/checkConfig.ts';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { makeFolder } from './folders.ts';

async function makeProject(config?: string, name = 'kanbao.config.ts'): Promise<string> {
  const root = await makeFolder();
  await mkdir(join(root, 'content'));
  if (config !== undefined) await writeFile(join(root, name), config);
  return root;
}

describe('settings', () => {
  test('without a config are the defaults', async () => {
    const root = await makeProject();
    const { contents, ...settings } = await loadSettings({}, root);
    expect(contents.map(({ source }) => source.folder)).toEqual([join(root, 'content')]);
    expect(settings).toEqual({
      title: '看报',
      description: '',
      lang: 'zh-CN',
      timeZone: 'Asia/Shanghai',
      base: '/',
      content: [join(root, 'content')],
      out: join(root, 'dist'),
      categories: [],
      permalink: 'date',
      naiveDates: 'utc',
      future: false,
      drafts: false,
      search: true,
      offline: true,
      root,
      configFile: null,
    });
  });

  test.each([
    ['kanbao.config.ts', "const title: string = 'T'; export default { title };"],
    ['kanbao.config.js', "module.exports = { title: 'T' };"],
    ['kanbao.config.mjs', "export default { title: 'T' };"],
    ['kanbao.config.json', '{ "title": "T" }'],
  ])('are read from %s', async (name, text) => {
    const root = await makeProject(text, name);
    expect(await loadSettings({}, root)).toMatchObject({
      title: 'T',
      configFile: join(root, name),
    });
  });

  test('are read anew when the config is edited', async () => {
    const root = await makeProject("export default { title: 'One' };");
    expect((await loadSettings({}, root)).title).toBe('One');
    await writeFile(join(root, 'kanbao.config.ts'), "export default { title: 'Two' };");
    expect((await loadSettings({}, root)).title).toBe('Two');
  });

  test('take folders relative to the config, those of the command line to where it was called', async () => {
    const root = await makeProject('{ "content": ["news"], "out": "paper" }', 'other.json');
    await mkdir(join(root, 'news'));
    await mkdir(join(root, 'sub/posts'), { recursive: true });
    const cwd = join(root, 'sub');
    expect(await loadSettings({ config: '../other.json' }, cwd)).toMatchObject({
      content: [join(root, 'news')],
      out: join(root, 'paper'),
      root,
    });
    const options = { config: '../other.json', content: ['posts'], out: 'here', base: '/x/' };
    expect(await loadSettings(options, cwd)).toMatchObject({
      content: [join(cwd, 'posts')],
      out: join(cwd, 'here'),
      base: '/x/',
    });
  });

  test('know a category by any spelling of its name', async () => {
    const root = await makeProject(
      '{ "categories": [{ "slug": "Field Notes" }] }',
      'kanbao.config.json',
    );
    expect((await loadSettings({}, root)).categories).toEqual([{ slug: 'field-notes' }]);
  });
});

describe('the config of a site', () => {
  async function makeSite(config: string, folder: string): Promise<string> {
    const site = join(folder, 'site');
    await mkdir(site);
    await writeFile(join(site, '_config.yml'), config);
    return site;
  }

  test('fills what the publisher’s own leaves out', async () => {
    const root = await makeProject('{ "title": "Ours", "content": "site" }', 'kanbao.config.json');
    await makeSite('title: Theirs\ntimezone: Asia/Tokyo\nbaseurl: /blog\npermalink: none', root);
    expect(await loadSettings({}, root)).toMatchObject({
      title: 'Ours',
      timeZone: 'Asia/Tokyo',
      base: '/blog/',
      contents: [{ settings: { permalink: 'none', siteZone: 'Asia/Tokyo' } }],
    });
    expect(await loadSettings({ base: '/' }, root)).toMatchObject({ base: '/' });
  });

  test('counts before a config that is not for its posts', async () => {
    const root = await makeProject('{ "title": "Ours", "lang": "de" }', 'kanbao.config.json');
    await makeSite('title: Theirs', root);
    const given = { content: ['site'] };
    expect(await loadSettings(given, root)).toMatchObject({ title: 'Theirs', lang: 'de' });
    const asked = { ...given, config: 'kanbao.config.json' };
    expect(await loadSettings(asked, root)).toMatchObject({ title: 'Ours' });
  });

  test('is of the program that its files tell, whatever another paper’s is', async () => {
    const root = await makeProject('{ "source": "hexo" }', 'kanbao.config.json');
    await makeSite('title: Theirs', root);
    const kinds = async (options: Parameters<typeof loadSettings>[0]) =>
      (await loadSettings(options, root)).contents.map(({ source }) => source.kind);
    expect(await kinds({ content: ['site'] })).toEqual(['jekyll']);
    expect(await kinds({ content: ['site'], source: 'hugo' })).toEqual(['hugo']);
    expect(await kinds({})).toEqual(['hexo']);
  });

  test('gives way to a config beside it', async () => {
    const root = await makeProject('{ "title": "Elsewhere" }', 'kanbao.config.json');
    const site = await makeSite('title: Theirs\ndescription: D', root);
    await writeFile(join(site, 'kanbao.config.json'), '{ "title": "Beside" }');
    expect(await loadSettings({ content: ['site'] }, root)).toMatchObject({
      title: 'Beside',
      description: 'D',
      root: site,
    });
  });

  test('keeps the clock of its own site in a paper of several', async () => {
    const root = await makeProject('{ "content": ["content", "site"] }', 'kanbao.config.json');
    await makeSite('title: Theirs\ntimezone: Asia/Tokyo', root);
    await writeFile(join(root, 'content/_config.yml'), 'timezone: Europe/Paris');
    const { title, timeZone, contents } = await loadSettings({}, root);
    expect([title, timeZone]).toEqual(['Theirs', 'Europe/Paris']);
    expect(contents.map(({ settings }) => settings.siteZone)).toEqual([
      'Europe/Paris',
      'Asia/Tokyo',
    ]);
  });
});

describe('a mistake is named with its place and mend:', () => {
  const root = makeFolder;

  test.each([
    [{ config: 'none.ts' }, /^none\.ts: no such file; name a config with --config$/],
    [{ content: ['nowhere'] }, /^command line: content ".*nowhere" is not a folder; name one/],
    [{ content: ['.'], out: '.' }, /^command line: out ".*" holds the content folder/],
    [
      { content: ['.'], base: 'sub' },
      /^command line: base "sub" is not a path with a slash at both ends/,
    ],
  ])('%j', async (options, message) => {
    await expect(loadSettings(options, await root())).rejects.toThrow(message);
  });

  test('a config that does not run', async () => {
    const broken = await makeProject('export default {');
    await expect(loadSettings({}, broken)).rejects.toThrow(/kanbao\.config\.ts: cannot be read: /);
    const empty = await makeProject('export const title = 1;', 'kanbao.config.mjs');
    await expect(loadSettings({}, empty)).rejects.toThrow(
      /no default export; write export default/,
    );
  });

  test.each([
    [
      { timeZone: 'Asia/Shanghia' },
      'timeZone "Asia/Shanghia" is not an IANA time zone; write a name such as Asia/Shanghai',
    ],
    [{ lang: 'zh_CN' }, 'lang "zh_CN" is not a BCP 47 language; write a tag such as zh-CN or en'],
    [{ title: 5 }, 'title 5 is not text; write the name of the paper'],
    [{ title: ' ' }, 'title "" is empty; write the name of the paper'],
    [{ base: '/a/../' }, /^base "\/a\/\.\.\/" is not a path/],
    [{ base: 'https://a.example/' }, /^base "https:/],
    [{ content: [] }, 'content [] names no folder; write one'],
    [{ content: 7 }, /^content 7 is not a folder or a list of folders/],
    [{ naiveDates: 'local' }, 'naiveDates "local" is neither; write "utc" or "site"'],
    [{ future: 'yes' }, 'future "yes" is neither; write true or false'],
    [{ permalink: 'fancy' }, /^permalink "fancy" is neither a path nor one of Jekyll's styles/],
    [{ permalink: '/:titel/' }, /^permalink "\/:titel\/" has a :name that is no placeholder/],
    [{ categories: [{ label: 'x' }] }, 'categories[0].slug is missing; write it'],
    [{ categories: [{ slug: 'a', name: 'x' }] }, /^categories\[0\]\.name is no setting/],
    [{ categories: [{ slug: 'A b' }, { slug: 'a-b' }] }, /^categories .* names a slug twice/],
    [{ titel: 'x' }, /^titel is no setting; those there are: title, description/],
    ['text', 'the config is not an object; write one with: title, description'],
  ])('%j', (config, message) => {
    const line = typeof message === 'string' ? message : message.source.replace('^', '');
    const expected = typeof message === 'string' ? `c.ts: ${line}` : new RegExp(`^c\\.ts: ${line}`);
    expect(() => checkConfig(config, 'c.ts')).toThrow(expected);
  });

  test('all mistakes at once', () => {
    expect(() => checkConfig({ title: 5, lang: 6 }, 'c.ts')).toThrow(/title 5 .*\nc\.ts: lang 6 /);
  });

  test('Jekyll’s styles and placeholders are permalinks', () => {
    for (const permalink of ['pretty', 'date', '/:year/:title/', '/:categories/:slug:output_ext']) {
      expect(checkConfig({ permalink }, 'c.ts')).toEqual({ permalink });
    }
  });
});
