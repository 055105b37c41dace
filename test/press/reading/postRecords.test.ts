import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSettings } from '../../../src/press/loadSettings.ts';
import { PostRecords, StalePosts } from '../../../src/press/reading/postRecords.ts';
import { tallyOf } from '../../../src/press/reading/tally.ts';
import { Store } from '../../../src/press/store.ts';
import { fixture, makeFolder } from '../folders.ts';

const NOW = Date.parse('2022-03-01T00:00:00Z');

async function foundIn(content: string, root: string) {
  const { contents } = await loadSettings({ content: [content] }, root);
  const [first] = contents;
  if (!first) throw new Error('no content folder');
  const { posts } = await first.source.scan(first.settings);
  return { ...first, posts };
}

type Found = Awaited<ReturnType<typeof foundIn>>;

async function read(change: (found: Found) => Found = (found) => found) {
  const root = await makeFolder();
  const found = change(await foundIn(fixture('content'), root));
  const store = new Store(root);
  const done: number[] = [];
  const posts = new PostRecords([found], { lang: 'zh-CN', root, now: NOW }, store);
  const records = await posts.readAll(true, (count) => done.push(count));
  store.close();
  return { ...tallyOf(records), records, done, posts: found.posts };
}

test('records and problems are in the order of their posts, and progress counts them all', async () => {
  const { articles, records, done, posts } = await read();
  expect(records.map(({ file }) => file)).toEqual(posts.map(({ file }) => file));
  const files = articles.map(({ file }) => file);
  expect(files).toEqual(files.toSorted());
  expect(done.at(-1)).toBe(posts.length);
});

test('a file that cannot be read is a problem, and the others are read', async () => {
  const missing = { path: fixture('content/none.md'), file: 'none.md' };
  const { articles, left, problems } = await read((found) => ({
    ...found,
    posts: [missing, ...found.posts],
  }));
  expect(articles).toHaveLength(4);
  expect(left.unreadable).toBe(1);
  expect(problems[0]).toMatchObject({ file: 'none.md', id: 'unreadable-file' });
});

test('a post that breaks the press is a problem that names the post and the error', async () => {
  // Checked settings never hold such a zone; here it stands for a fault of ours.
  const { articles, left, problems } = await read((found) => ({
    ...found,
    settings: { ...found.settings, timeZone: 'No/Where' },
  }));
  expect(articles).toEqual([]);
  expect(left.unreadable).toBeGreaterThan(0);
  expect(problems.find(({ id }) => id === 'crash')?.what).toMatch(/RangeError: .*No\/Where/);
});

test('a category is named as most posts write it', async () => {
  const { names } = await read();
  expect(names.get('field-notes')).toBe('Field Notes');
});

/** A site of so many posts in a folder of its own. */
async function manyPosts(count: number): Promise<string> {
  const root = await makeFolder();
  await mkdir(join(root, '_posts'));
  for (let i = 0; i < count; i++) {
    const matter = `title: Title ${i}\ncategories: [Cat ${i % 3}]\ntags: [t${i % 2}]`;
    const text = `---\n${matter}\n---\n${i % 50 === 0 ? '' : `Text ${i}, [file](none-${i}.pdf)`}\n`;
    await writeFile(join(root, `_posts/2022-02-09-post-${String(i).padStart(3, '0')}.md`), text);
  }
  return root;
}

test('threads read as it is read here', async () => {
  const root = await manyPosts(450);
  const found = await foundIn(root, root);
  const [own, other] = [new Store(root), new Store(root)];
  const settings = { lang: 'zh-CN', root, now: NOW };
  const inThreads = await new PostRecords([found], settings, own).readAll(false, () => undefined);
  const parts = [found.posts.slice(0, 200), found.posts.slice(200)].map((posts) => {
    return new PostRecords([{ ...found, posts }], settings, other).readAll(false, () => undefined);
  });
  const here = (await Promise.all(parts)).flat();
  expect(inThreads).toEqual(here);
  for (const [i, record] of inThreads.entries()) {
    const same = here[i];
    if (!('article' in record && same && 'article' in same)) throw new Error('no article');
    expect(own.read(record.article.body)).toEqual(other.read(same.article.body));
    expect(own.read(record.article.listed)).toEqual(other.read(same.article.listed));
  }
}, 30_000);

test('a post that changed before its text was fetched is noticed', async () => {
  const root = await manyPosts(3);
  const found = await foundIn(root, root);
  const settings = { lang: 'zh-CN', root, now: Date.now() + 3_600_000 };
  const first = new PostRecords([found], settings, new Store(root));
  await first.readAll(false, () => undefined);
  await first.save();

  const store = new Store(root);
  const again = new PostRecords([found], settings, store);
  const [, one, two] = await again.readAll(true, () => undefined);
  if (!(one && 'article' in one && two && 'article' in two)) throw new Error('no article');
  expect(store.has(one.article.body)).toBe(false);
  await again.fetch([one.article.body]);
  expect(store.read(one.article.body).toString()).toContain('Text 1');
  await appendFile(found.posts[2]?.path ?? '', 'More.\n');
  await expect(again.fetch([two.article.body])).rejects.toThrow(StalePosts);
});
