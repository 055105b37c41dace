import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { loadSettings } from '../../../src/press/loadSettings.ts';
import { inTime, TOO_LONG } from '../../../src/press/reading/inTime.ts';
import { PostRecords } from '../../../src/press/reading/postRecords.ts';
import { tallyOf } from '../../../src/press/reading/tally.ts';
import { Store } from '../../../src/press/store.ts';
import { makeFolder } from '../folders.ts';

/** What takes seconds to read, and as plain text no time: a table of a million cells. */
const ROW = '|a'.repeat(900);
const SLOW = `${ROW}\n${'|-'.repeat(900)}\n${`${ROW}\n`.repeat(1_100)}`;
/** In ms; enough for the others together. */
const PATIENCE = 250;
const SLOW_FILE = '_posts/2024-05-01-00001.md';

/** A folder of posts, one of which takes long. */
async function makeSite(count: number): Promise<string> {
  const root = await makeFolder();
  await mkdir(join(root, '_posts'));
  for (let i = 0; i < count; i++) {
    const name = `2024-05-01-${String(i).padStart(5, '0')}.md`;
    const body = i === 1 ? SLOW : `第 ${i} 篇，有 *字*。\n`;
    await writeFile(join(root, '_posts', name), `---\ntitle: 甲 ${i}\n---\n${body}`);
  }
  return root;
}

async function read(root: string) {
  const [content] = (await loadSettings({ content: [root] }, root)).contents;
  if (!content) throw new Error('no content folder');
  const { posts } = await content.source.scan(content.settings);
  const store = new Store(root);
  const settings = { lang: 'zh-CN', root, now: Date.now() + 60_000, patience: PATIENCE };
  const records = new PostRecords([{ ...content, posts }], settings, store);
  const all = tallyOf(await records.readAll(true, () => undefined));
  const read = all.articles.filter(({ body }) => store.has(body));
  const bodies = read.map(({ file, body }) => [file, String(store.read(body))] as const);
  await records.save();
  store.close();
  return { ...all, bodies: new Map(bodies) };
}

describe.each([
  ['read here', 4],
  ['read in threads', 450],
])('of posts that are %s', (_, count) => {
  test('one that takes too long is plain text, with a problem, and the others are as they are', async () => {
    const root = await makeSite(count);
    const { articles, problems, bodies } = await read(root);
    expect(articles).toHaveLength(count);
    expect(problems).toEqual([
      {
        file: SLOW_FILE,
        line: 4,
        id: 'too-slow',
        what: 'the mark-up takes too long to read; shown as plain text',
        mend: 'simplify the mark-up, or split the post',
      },
    ]);
    expect(bodies.get(SLOW_FILE)).toMatch(/^"<p>\|a\|a/);
    expect(bodies.get('_posts/2024-05-01-00000.md')).toBe('"<p>第 0 篇，有 <em>字</em>。</p>"');
    expect(bodies.get('_posts/2024-05-01-00003.md')).toBe('"<p>第 3 篇，有 <em>字</em>。</p>"');
  }, 60_000);
});

test('what came of it is remembered: the next press does not try again', async () => {
  const root = await makeSite(4);
  const first = await read(root);
  const second = await read(root);
  expect(second.problems).toEqual(first.problems);
  expect(second.articles).toEqual(first.articles);
  expect(second.bodies.size).toBe(0);
}, 60_000);

describe('work with a time limit', () => {
  it('gives what it comes to', () => {
    expect(inTime(() => 7, 1_000)).toBe(7);
  });

  it('throws what it throws', () => {
    const error = new RangeError('a');
    expect(() =>
      inTime(() => {
        throw error;
      }, 1_000),
    ).toThrow(error);
  });

  it.each([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    ['a pattern', () => /^(a+)+$/.test(`${'a'.repeat(50)}b`)],
    ['one that catches all', () => caught()],
  ])('is ended: %s', (_, work) => {
    expect(inTime(work, 20)).toBe(TOO_LONG);
  });
});

function caught(): void {
  for (;;) {
    try {
      for (;;);
    } catch {
      // Nothing stops it.
    }
  }
}
