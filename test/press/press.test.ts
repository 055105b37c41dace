import { appendFile, cp, readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadSettings, type Project } from '../../src/press/loadSettings.ts';
import { press } from '../../src/press/press.ts';
import { readShell } from '../../src/press/write/shell.ts';
import { filesOf, fixture, makeFolder } from './folders.ts';

const NOW = new Date('2022-03-01T00:00:00Z');
const DAY_MS = 86_400_000;

async function makeProject(): Promise<Project> {
  const root = await makeFolder();
  await cp(fixture('content'), join(root, 'content'), { recursive: true });
  return loadSettings({}, root);
}

const pressNow = async (project: Project, now = NOW) =>
  press(project, { now, shell: await readShell(fixture('shell')) });

const hashed = (files: ReadonlyMap<string, number>) =>
  [...files.keys()].filter((path) => /^data\/\w+\//.test(path));

describe('pressing a folder', () => {
  test('accounts for every post', async () => {
    const report = await pressNow(await makeProject());
    expect(report).toMatchObject({
      posts: 7,
      articles: 3,
      superseded: 1,
      left: { unpublished: 1, future: 1, empty: 1, unreadable: 0 },
    });
    const left = Object.values(report.left).reduce((sum, count) => sum + count, 0);
    expect(report.articles + report.superseded + left).toBe(report.posts);
    expect(report.edition.manifest.categories.map(({ slug, label }) => [slug, label])).toEqual([
      ['field-notes', 'Field Notes'],
      ['emnews', '东财滚动新闻'],
    ]);
  });

  test('writes data, shell and attachments, and nothing that no article shows', async () => {
    const project = await makeProject();
    await pressNow(project);
    const files = await filesOf(project.out);
    const named = [...files.keys()].filter((path) => !/^data\/\w+\/.*\.(?:json|bin)$/.test(path));
    expect(named).toEqual([
      '404.html',
      'assets/index-ABCD1234.js',
      'data/files/harbour.3a18fec853607518.svg',
      'data/manifest.json',
      'icon.svg',
      'index.html',
    ]);
  });

  test('makes one paper of sites of several programs', async () => {
    const sites = ['jekyll/whole', 'sources-hugo/plain', 'sources-hexo'];
    const content = sites.map((site) => fixture(`../${site}`));
    const root = await makeFolder();
    const project = await loadSettings({ content }, root);
    expect(project.contents.map(({ source }) => source.kind)).toEqual(['jekyll', 'hugo', 'hexo']);
    const report = await pressNow(project, new Date('2025-01-01T00:00:00Z'));
    const single = await Promise.all(
      content.map(async (folder) => {
        const own = await loadSettings({ content: [folder] }, await makeFolder());
        return (await pressNow(own, new Date('2025-01-01T00:00:00Z'))).articles;
      }),
    );
    expect(single.every((count) => count > 0)).toBe(true);
    expect(report.articles).toBe(single.reduce((sum, count) => sum + count, 0));
  });

  test('says so when it finds no post', async () => {
    const root = await makeFolder();
    const { posts, notes } = await pressNow(await loadSettings({ content: [root] }, root));
    expect(posts).toBe(0);
    expect(notes).toEqual([`${root}: read as a folder of jekyll, and no post was found in it`]);
  });

  test('lists all problems in a file, in the order of the posts', async () => {
    const project = await makeProject();
    const { problems } = await pressNow(project);
    const listed = await readFile(join(project.root, '.kanbao/problems.json'), 'utf8');
    expect(JSON.parse(listed)).toEqual(problems);
    expect(problems.map(({ id }) => id)).toEqual(['duplicate-address', 'empty-file']);
  });

  test('leaves nothing of its own behind', async () => {
    const project = await makeProject();
    await pressNow(project);
    expect([...(await filesOf(join(project.root, '.kanbao'))).keys()]).toEqual([
      expect.stringMatching(/^posts-[\da-f]{16}\.cache$/),
      'problems.json',
      expect.stringMatching(/^search-[\da-f]{16}\/[\da-f]{16}\.articles$/),
      expect.stringMatching(/^search-[\da-f]{16}\/[\da-f]{16}\.json$/),
    ]);
    expect(
      [...(await filesOf(project.out)).keys()].filter((path) => path.endsWith('.part')),
    ).toEqual([]);
  });
});

describe('pressing twice', () => {
  test('into two folders makes the same bytes', async () => {
    const [one, two] = [await makeProject(), await makeProject()];
    await Promise.all([pressNow(one), pressNow(two)]);
    const paths = [...(await filesOf(one.out)).keys()];
    expect([...(await filesOf(two.out)).keys()]).toEqual(paths);
    for (const path of paths) {
      expect(await readFile(join(two.out, path))).toEqual(await readFile(join(one.out, path)));
    }
  });

  test('into one folder touches nothing', async () => {
    const project = await makeProject();
    await pressNow(project);
    for (const path of (await filesOf(project.out)).keys()) {
      await utimes(join(project.out, path), 1, 1);
    }
    const before = await filesOf(project.out);
    const { files } = await pressNow(project, new Date(NOW.getTime() + DAY_MS));
    expect(await filesOf(project.out)).toEqual(before);
    expect(files.written).toBe(0);
    expect(files.kept).toBe(before.size);
  });

  test('after an edit keeps the old edition’s files for a week, then removes them', async () => {
    const project = await makeProject();
    await pressNow(project);
    const first = hashed(await filesOf(project.out));
    await appendFile(join(project.root, 'content/_posts/2022-02-10-harbours-again.md'), 'More.\n');
    await pressNow(project);
    const second = await filesOf(project.out);
    for (const path of first) expect(second.has(path)).toBe(true);
    expect(second.has('data/retired.json')).toBe(true);

    await pressNow(project, new Date(NOW.getTime() + 6 * DAY_MS));
    expect(await filesOf(project.out)).toEqual(second);

    await pressNow(project, new Date(NOW.getTime() + 8 * DAY_MS));
    const fresh = await makeFolder();
    await pressNow({ ...project, out: fresh });
    expect([...(await filesOf(project.out)).keys()]).toEqual([...(await filesOf(fresh)).keys()]);
  });

  test('after a picture changed shows the new one, and keeps the old one for a week', async () => {
    const project = await makeProject();
    await pressNow(project);
    const pictures = async () =>
      [...(await filesOf(project.out)).keys()].filter((path) => path.startsWith('data/files/'));
    const [first] = await pictures();
    await appendFile(join(project.root, 'content/images/harbour.svg'), '<!-- again -->');
    await pressNow(project);
    expect(await pictures()).toHaveLength(2);
    await pressNow(project, new Date(NOW.getTime() + 8 * DAY_MS));
    expect(await pictures()).toEqual([expect.not.stringMatching(first ?? '')]);
  });

  test('writes the manifest after what it names, and the page last', async () => {
    const project = await makeProject();
    await pressNow(project);
    const times = await filesOf(project.out);
    const last = Math.max(...times.values());
    expect(times.get('404.html')).toBe(last);
    const manifest = times.get('data/manifest.json') ?? 0;
    for (const path of hashed(times)) expect(times.get(path)).toBeLessThanOrEqual(manifest);
  });
});
