import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Bodies } from '../../src/press/bodies.ts';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { readPosts } from '../../src/press/readPosts.ts';
import { fixture, makeFolder } from './folders.ts';

const NOW = Date.parse('2022-03-01T00:00:00Z');

async function read(change: { timeZone?: string; missing?: boolean }) {
  const { missing, ...settings } = change;
  const project = await loadSettings({ content: [fixture('content')] }, await makeFolder());
  const [content] = project.contents;
  if (!content) throw new Error('no content folder');
  const { source } = content;
  const postSettings = { ...content.settings, ...settings };
  const { posts } = await source.scan(postSettings);
  if (missing) posts.unshift({ path: fixture('content/none.md'), file: 'none.md' });
  const bodies = new Bodies(join(await makeFolder(), 'bodies'));
  const done: number[] = [];
  const onRead = (count: number) => done.push(count);
  const readPost = source.reader(posts, postSettings, NOW);
  const found = posts.map((post) => ({ post, source, readPost }));
  const result = await readPosts(found, bodies, { ...project, ...settings }, onRead);
  bodies.close();
  return { ...result, done, posts };
}

test('articles and problems are in the order of their posts, and progress counts them all', async () => {
  const { articles, done, posts } = await read({});
  const files = articles.map(({ file }) => file);
  expect(files).toEqual(files.toSorted());
  expect(done).toEqual(posts.map((_, i) => i + 1));
});

test('a file that cannot be read is a problem, and the others are read', async () => {
  const { articles, left, problems } = await read({ missing: true });
  expect(articles).toHaveLength(4);
  expect(left.unreadable).toBe(1);
  expect(problems[0]).toMatchObject({ file: 'none.md', id: 'unreadable-file' });
});

test('a post that breaks the press is a problem that names the post and the error', async () => {
  // Checked settings never hold such a zone; here it stands for a fault of ours.
  const { articles, left, problems } = await read({ timeZone: 'No/Where' });
  expect(articles).toEqual([]);
  expect(left.unreadable).toBeGreaterThan(0);
  expect(problems.find(({ id }) => id === 'crash')?.what).toMatch(/RangeError: .*No\/Where/);
});

test('a category is named as most posts write it', async () => {
  const { names } = await read({});
  expect(names.get('field-notes')).toBe('Field Notes');
});
