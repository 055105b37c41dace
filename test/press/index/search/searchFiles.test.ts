import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { shardPath } from '../../../../src/manifest/paths.ts';
import type { DataFile } from '../../../../src/press/edition.ts';
import { publish } from '../../../../src/press/index/publish.ts';
import { KeptSegments } from '../../../../src/press/index/search/keptSegments.ts';
import { searchFiles } from '../../../../src/press/index/search/searchFiles.ts';
import type { KeptArticle, KeptText, Texts } from '../../../../src/press/kept.ts';
import { Scratch } from '../../../../src/press/scratch.ts';
import { contentOf } from '../../../../src/press/write/dataFiles.ts';
import { article, newswire, TEXTS } from '../../articles.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A paper whose index is made again and again, and the files that it has. */
class Paper {
  files = new Map<string, Buffer>();
  /** Articles that had to be read for the last index. */
  read = 0;
  /** Articles that were said to be indexed for it, of how many. */
  progress: [done: number, total: number][] = [];

  /** Of the code that makes the index. */
  version = 'code';

  constructor(readonly state: string) {}

  static async open(): Promise<Paper> {
    const state = await mkdtemp(join(tmpdir(), 'kanbao-index-'));
    folders.push(state);
    return new Paper(state);
  }

  /** Makes the index. `known` tells of which articles the texts are not here, as they were not read. */
  async index(articles: readonly KeptArticle[], known: ReadonlySet<KeptArticle> = new Set()) {
    const unread = new Set([...known].flatMap(({ listed, body }): KeptText[] => [listed, body]));
    const fetched = new Set<KeptText>();
    const texts: Texts = {
      ...TEXTS,
      has: (text) => !unread.has(text) && TEXTS.has(text),
      fetch: async (wanted) => {
        for (const text of wanted) {
          unread.delete(text);
          fetched.add(text);
        }
      },
    };
    const written = {
      sizeNow: (path: string) => this.files.get(path)?.length ?? null,
      readNow: (path: string) => this.files.get(path) ?? null,
    };
    const scratch = new Scratch(this.state);
    try {
      const kept = new KeptSegments(join(this.state, 'search'), this.version);
      this.progress = [];
      const onIndexed = (...said: [number, number]) => this.progress.push(said);
      const tools = { texts, written, kept, scratch, onIndexed };
      const { segments, files } = await searchFiles(publish(articles).articles, tools);
      const before = this.files;
      this.files = new Map(
        files.map((file) => [file.path, before.get(file.path) ?? bytesOf(file)]),
      );
      this.read = fetched.size / 2;
      return segments;
    } finally {
      scratch.close();
    }
  }
}

const bytesOf = (file: DataFile) => contentOf(file, TEXTS);

/** What a press from nothing makes of the same articles. */
async function cold(articles: readonly KeptArticle[]) {
  const paper = await Paper.open();
  const segments = await paper.index(articles);
  return { segments, files: paper.files };
}

/** An article as `newswire` makes it, with another text. */
const edited = ({ entry }: KeptArticle, body: string) => article({ entry, body });

describe('the index of an edition', () => {
  const wire = newswire(1_300).map((each, i) =>
    edited(each, `<p>第 ${i} 篇，宁德时代 ${i * 37} 元。</p>`),
  );
  const old = wire.slice(5);
  /** No thread is started for these. */
  const few = old.slice(0, 200);

  test('has segments whose files are of a size that hosts and readers like', async () => {
    const { segments, files } = await cold(wire);
    expect(segments).toHaveLength(2);
    expect(segments.reduce((sum, [, count]) => sum + count, 0)).toBe(wire.length);
    for (const [path, bytes] of files) {
      expect(path).toMatch(/^data\/search\/(?:[\da-f]+\.)?[\da-f]{16}\.bin$/);
      expect(bytes.length).toBeLessThan(96 * 1024);
    }
  });

  test('does not depend on the order in which articles come', async () => {
    expect(await cold(wire.toReversed())).toEqual(await cold(wire));
  });

  test.each<[string, KeptArticle[], KeptArticle[]]>([
    ['news came', old, wire],
    ['so many came that runs are closed', wire.slice(400), wire],
    ['most of it came', wire.slice(0, 30), wire],
    ['most of it is gone', wire, wire.slice(0, 30)],
    [
      'one was edited in each segment',
      wire,
      wire.map((each, i) => (i === 40 || i === 1_000 ? edited(each, '<p>改过的文字</p>') : each)),
    ],
    ['one is gone from each segment', wire, wire.filter((_, i) => i !== 41 && i !== 1_001)],
    [
      'one came late, among old ones',
      wire,
      [
        ...wire,
        article({
          entry: { url: '/emnews/2022/02/06/late.html', time: '2022-02-06T09:00:00+08:00' },
        }),
      ],
    ],
  ])(
    'is that of a press from nothing, made from the one before, when %s',
    async (_, before, now) => {
      const paper = await Paper.open();
      await paper.index(before);
      const known = new Set(before);
      const segments = await paper.index(now, new Set(now.filter((each) => known.has(each))));
      expect({ segments, files: paper.files }).toEqual(await cold(now));
      expect(paper.read).toBe(0);
    },
  );

  test('tells how far it is', async () => {
    const paper = await Paper.open();
    await paper.index(wire);
    expect(paper.progress.at(-1)).toEqual([wire.length, wire.length]);
    const done = paper.progress.map(([articles]) => articles);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    await paper.index(wire, new Set(wire));
    expect(paper.progress).toEqual([]);
  });

  test('touches nothing when nothing has changed', async () => {
    const paper = await Paper.open();
    await paper.index(wire);
    const before = new Map(paper.files);
    await paper.index(wire, new Set(wire));
    expect([...paper.files]).toEqual([...before]);
    expect(paper.read).toBe(0);
  });

  test('leaves older segments alone when news come', async () => {
    const paper = await Paper.open();
    const before = await paper.index(old);
    const after = await paper.index(wire, new Set(old));
    expect(after[1]).toEqual(before[1]);
    expect(after[0]).not.toEqual(before[0]);
  });

  test.each<[string, (files: Map<string, Buffer>, path: string) => unknown]>([
    ['gone', (files, path) => files.delete(path)],
    ['broken', (files, path) => files.set(path, Buffer.from(files.get(path) ?? '').fill(7, 9, 19))],
    [
      'cut short',
      (files, path) => files.set(path, (files.get(path) ?? Buffer.from('')).subarray(0, 99)),
    ],
  ])('is made of posts that are read again where a file before is %s', async (_, harm) => {
    const paper = await Paper.open();
    const [newest] = await paper.index(old);
    harm(paper.files, shardPath(0, newest?.[0] ?? ''));
    const segments = await paper.index(wire, new Set(old));
    expect(paper.read).toBe(newest?.[1]);
    const whole = await cold(wire);
    expect(segments).toEqual(whole.segments);
    expect([...paper.files.keys()].sort()).toEqual([...whole.files.keys()].sort());
  });

  test('is made anew where what is remembered is broken or of other code', async () => {
    for (const text of [
      '',
      'null',
      '{}',
      '{"version":"code","segment":"x","articles":1,"sizes":[1,2]}',
      '{"version":"other"}',
    ]) {
      const paper = await Paper.open();
      const before = await paper.index(few);
      const state = join(paper.state, 'search');
      for (const name of await readdir(state)) {
        if (name.endsWith('.json')) await writeFile(join(state, name), text);
      }
      expect(await paper.index(few, new Set(few))).toEqual(before);
      expect(paper.read).toBe(few.length);
    }
  });

  test('takes nothing from what other code made', async () => {
    const paper = await Paper.open();
    await paper.index(few);
    paper.version = 'other code';
    await paper.index(few, new Set(few));
    expect(paper.read).toBe(few.length);
  });

  test('is made anew where it is forgotten of which articles a segment was made', async () => {
    const paper = await Paper.open();
    await paper.index(old);
    const state = join(paper.state, 'search');
    for (const name of await readdir(state)) {
      if (name.endsWith('.articles')) await writeFile(join(state, name), 'abc');
    }
    const segments = await paper.index(wire, new Set(old));
    expect({ segments, files: paper.files }).toEqual(await cold(wire));
  });

  test('knows articles apart that say the same', async () => {
    const twins = (count: number) =>
      Array.from({ length: count }, (_, i) => {
        const entry = { url: `/a/${i}.html`, time: '2022-02-09T18:43:57+08:00', title: '同题' };
        return article({ entry, body: '<p>同文</p>' });
      });
    const paper = await Paper.open();
    const three = twins(3);
    await paper.index(three);
    const more = [...three, ...twins(9).slice(3)];
    const segments = await paper.index(more, new Set(three));
    expect({ segments, files: paper.files }).toEqual(await cold(more));
    const less = await paper.index(three.slice(1), new Set(three));
    expect({ segments: less, files: paper.files }).toEqual(await cold(three.slice(1)));
  });

  test('of nothing is nothing', async () => {
    expect(await cold([])).toEqual({ segments: [], files: new Map() });
  });
});
