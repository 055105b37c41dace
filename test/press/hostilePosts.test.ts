import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { press } from '../../src/press/press.ts';
import { readShell } from '../../src/press/write/shell.ts';
import { filesOf, fixture, makeFolder } from './folders.ts';
import { readWhole } from './wholePaper.ts';

const NOW = new Date('2026-12-01T00:00:00Z');

type Files = Record<string, string>;

/** Writes files into a folder of their own; returns it. */
async function makeSite(files: Files): Promise<string> {
  const root = await makeFolder();
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** Presses the site in `content` of a folder; returns what came of it, and all that was written. */
async function pressAt(root: string) {
  const project = await loadSettings({}, root);
  const report = await press(project, { now: NOW, shell: await readShell(fixture('shell')) });
  await readWhole(project.out);
  const paths = [...(await filesOf(project.out)).keys()];
  const data = paths.filter((path) => path.endsWith('.json'));
  const texts = await Promise.all(data.map((path) => readFile(join(project.out, path), 'utf8')));
  return { ...report, paths, written: texts.join('\n') };
}

const post = (fields: string, body = '甲') => `---\n${fields}\n---\n${body}\n`;

describe('names of the language', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a word like others wherever an author writes it',
    async (name) => {
      const root = await makeSite({
        'kanbao.config.json': JSON.stringify({ categories: [{ slug: name, label: name }] }),
        'content/_config.yml': `title: 报\n${name}: {polluted: true}\ndefaults: [{scope: {path: "${name}"}, values: {${name}: 1}}]\n`,
        [`content/_data/${name}.yml`]: `${name}: {polluted: 数据}\n`,
        [`content/_posts/2026-11-20-${name}.md`]: post(
          `title: ${name}\ncategories: [${name}]\ntags: [${name}]\n${name}: {polluted: true}\nauthor: {name: ${name}}\nredirect_from: [/${name}]`,
          `{{ site.data.${name}.${name}.polluted }} {{ page.${name} }} {{ "a" | ${name} }}\n\n[${name}]: /a\n[^${name}]\n\n[^${name}]: 注\n\n*[${name}]: 略\n\n[a](#${name})\n\n## ${name}\n\n{:${name}: .${name}}`,
        ),
      });
      const { articles, edition, left } = await pressAt(root);
      expect(articles).toBe(1);
      expect(left.unreadable).toBe(0);
      expect(edition.manifest.categories).toMatchObject([{ slug: name.toLowerCase(), count: 1 }]);
      expect('polluted' in {}).toBe(false);
    },
  );
});

describe('front matter', () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, i) => {
      const before = `*${'abcdefgh'[i]}`;
      return `${key}: &${key} [${Array(9).fill(before).join(', ')}]`;
    }),
  ].join('\n');

  test.each([
    ['aliases of aliases', `title: 甲\n${bomb}\ntags: *i`],
    ['aliases of themselves', 'title: 甲\ntags: &a [*a, *a]'],
    ['maps in themselves', 'title: 甲\na: &a {<<: *a}'],
    ['a tag that makes code', 'title: 甲\ntags: !!js/function "function () { throw 1 }"'],
    ['a tag that makes an object', 'title: 甲\ntags: !ruby/object:Gem::Installer {i: x}'],
    ['depth', `title: 甲\ntags: ${'['.repeat(20_000)}`],
    [
      'depth of indents',
      `title: 甲\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}`,
    ],
    ['a long title', `title: ${'甲'.repeat(10_000)}`],
    [
      'many tags',
      `title: 甲\ntags: [${Array.from({ length: 1_000 }, (_, i) => `t${i}`).join(', ')}]`,
    ],
    ['a long tag', `title: 甲\ntags: [${'t'.repeat(5_000)}]`],
    ['no end', `title: 甲\n${'a: b\n'.repeat(20_000)}`],
  ])('with %s is a problem of its post, and the others are pressed', async (_, fields) => {
    const root = await makeSite({
      'content/_posts/2026-11-20-bad.md': post(fields),
      'content/_posts/2026-11-21-good.md': post('title: 好'),
    });
    const { articles, problems } = await pressAt(root);
    expect(articles).toBe(2);
    expect(problems.filter(({ file }) => file === '_posts/2026-11-21-good.md')).toEqual([]);
    for (const { file, id, line } of problems) {
      expect(file).toBe('_posts/2026-11-20-bad.md');
      expect(id).not.toBe('crash');
      expect(line).toBeGreaterThan(0);
    }
  });

  test.each(['---js', '---javascript', '---coffee', ';;;'])(
    'in a language that runs is text: %s',
    async (fence) => {
      const root = await makeSite({
        'content/_posts/2026-11-20-a.md': `${fence}\nglobalThis.ranInPress = true\n---\n甲\n`,
      });
      await pressAt(root);
      expect('ranInPress' in globalThis).toBe(false);
    },
  );
});

test('no address leads out of the paper, and no file is written by a name of its author', async () => {
  const out = [
    ...['../../../../out', '/../../out', '..\\\\..\\\\out', '%2e%2e/%2e%2e/out', '/%2E%2E%2Fout'],
    ...[
      '%252e%252e/out',
      '//hostile.example/out',
      '/\\\\hostile.example',
      'https://hostile.example/',
    ],
    ...[
      'file:///etc/passwd',
      'javascript:alert(1)',
      '/a\\0b',
      '/./../out',
      '/a/../../out',
      'C:\\\\out',
    ],
    ...[
      '/CON',
      '/nul.html',
      '/aux.',
      '/a:b',
      '/data/manifest.json',
      '/index.html',
      '/~root',
      '/.git/config',
    ],
    ...[`/${'a'.repeat(60_000)}`, `/${'../'.repeat(5_000)}a`, '/\\u202Egnp.exe', '/\\uFEFF', '/ '],
  ];
  const posts = out.flatMap((path, i): [string, string][] => [
    [`content/_posts/2026-11-20-p${i}.md`, post(`title: 甲 ${i}\npermalink: "${path}"`)],
    [
      `content/_posts/2026-11-20-s${i}.md`,
      post(`title: 乙 ${i}\nslug: "${path}"\ncategories: ["${path}"]`),
    ],
    [`content/_posts/2026-11-20-r${i}.md`, post(`title: 丙 ${i}\nredirect_from: ["${path}"]`)],
  ]);
  const root = await makeSite(Object.fromEntries(posts));
  const { articles, edition, paths, problems, first } = await pressAt(root).then((pressed) => ({
    ...pressed,
    first: pressed.edition.first.page?.entries ?? [],
  }));
  expect(articles).toBe(posts.length);
  expect(problems.map(({ id }) => id)).not.toContain('crash');
  expect(first).toHaveLength(posts.length);
  for (const { url } of first) {
    expect(url).toMatch(/^\/(?![/\\])[^\\?#\p{C}]+$/u);
    expect(url.split('/')).not.toContain('..');
    expect(url.length).toBeLessThanOrEqual(700);
  }
  expect(edition.manifest.count).toBe(posts.length);
  expect(
    paths.filter(
      (path) =>
        !/^(?:data\/(?:\w+\/[\w.]+|manifest\.json)|assets\/[\w-]+\.js|404\.html|icon\.svg|index\.html)$/.test(
          path,
        ),
    ),
  ).toEqual([]);
  expect((await readdir(root)).toSorted()).toEqual(['.kanbao', 'content', 'dist']);
});

test('links out of the content folder are not followed, and what is no file is passed over', async () => {
  const secret = await makeSite({
    '2026-11-20-secret.md': post('title: 密', '机密'),
    'secret.png': '机密',
    '_config.yml': 'title: 机密',
    'include.html': '机密',
  });
  const root = await makeSite({
    'content/_posts/2026-11-20-a.md': post(
      'title: 甲\nimage: /image.png',
      '![](/image.png) ![](../folder/secret.png) ![](/../secret.png)\n\n{% include a.html %}{% include_relative link.md %}{% include ../../secret %}',
    ),
    'content/_includes/b.html': '乙',
  });
  const content = join(root, 'content');
  const link = (to: string, path: string) => symlink(join(secret, to), join(content, path));
  await link('2026-11-20-secret.md', '_posts/2026-11-20-secret.md');
  await link('2026-11-20-secret.md', '_posts/link.md');
  await link('secret.png', 'image.png');
  await link('.', 'folder');
  await link('.', '_posts/folder');
  await link('include.html', '_includes/a.html');
  await link('_config.yml', '_config.yml');
  execFileSync('mkfifo', [join(content, '_posts/2026-11-20-pipe.md'), join(content, 'pipe.png')]);
  await symlink('/dev/zero', join(content, '_posts/2026-11-20-zero.md'));
  const { articles, written, edition, problems } = await pressAt(root);
  expect(articles).toBe(1);
  expect(written).not.toContain('机密');
  expect(edition.manifest.site.title).not.toBe('机密');
  const left = problems.filter(({ id }) => id === 'not-a-file').map(({ file }) => file);
  expect(left).toEqual([
    '_posts/2026-11-20-pipe.md',
    '_posts/2026-11-20-secret.md',
    '_posts/2026-11-20-zero.md',
    '_posts/link.md',
  ]);
});
