import { appendFile, mkdir, open, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { watchEachFolder } from '../../../src/press/watch/eachFolder.ts';
import { polling } from '../../../src/press/watch/poll.ts';
import { watchTrees } from '../../../src/press/watch/system.ts';
import { watchPaths } from '../../../src/press/watch/watchPaths.ts';
import { WatchError, type Watcher, type Way } from '../../../src/press/watch/ways.ts';
import { makeFolder } from '../folders.ts';

/** Longer than any change needs to be heard. */
const DEADLINE = 5_000;

interface Setting {
  root: string;
  /** Waits until something was heard since it was last called. */
  heard(): Promise<void>;
  /** How often something was heard. */
  changes(): number;
  told: string[];
}

async function listen(watch: Way, poll: Way = polling(20)): Promise<Setting> {
  const root = await makeFolder();
  await mkdir(join(root, 'content/_posts'), { recursive: true });
  await mkdir(join(root, 'content/out'));
  await writeFile(join(root, 'content/_posts/a.md'), 'a');
  let changes = 0;
  const told: string[] = [];
  const watcher = await watchPaths(
    {
      folders: [join(root, 'content')],
      files: [join(root, 'paper.json')],
      except: [join(root, 'content/out')],
    },
    { changed: () => changes++, tell: (message) => told.push(message) },
    { watch, poll },
  );
  onTestFinished(() => watcher.close());
  let before = changes;
  return {
    root,
    told,
    changes: () => changes,
    async heard() {
      await vi.waitFor(() => expect(changes).toBeGreaterThan(before), DEADLINE);
      // All that one act makes is heard as one.
      await vi.waitFor(async () => {
        const now = changes;
        await new Promise((resolve) => setTimeout(resolve, 60));
        expect(changes).toBe(now);
      }, DEADLINE);
      before = changes;
    },
  };
}

describe.each<[string, Way]>([
  ['folder by folder', watchEachFolder],
  ['as trees', watchTrees],
  ['by looking', polling(20)],
])('%s', (_name, way) => {
  test('posts that come, change, are replaced and go are heard of', async () => {
    const { root, heard } = await listen(way);
    const posts = join(root, 'content/_posts');
    await writeFile(join(posts, 'b.md'), 'b');
    await heard();
    await appendFile(join(posts, 'a.md'), 'more');
    await heard();
    // As editors save.
    await writeFile(join(posts, '.a.md.swp'), 'new');
    await rename(join(posts, '.a.md.swp'), join(posts, 'a.md'));
    await heard();
    await unlink(join(posts, 'b.md'));
    await heard();
  });

  test('a post that is written in two steps is heard of at each', async () => {
    const { root, heard } = await listen(way);
    const file = await open(join(root, 'content/_posts/slow.md'), 'w');
    onTestFinished(() => file.close());
    await heard();
    await file.write('---\ntitle: Slow\n');
    await heard();
    await file.write('---\nText.\n');
    await heard();
  });

  test('folders that come, move and come again are heard of, with what is in them', async () => {
    const { root, heard } = await listen(way);
    const folder = join(root, 'content/2026/11/_posts');
    await mkdir(folder, { recursive: true });
    await heard();
    await writeFile(join(folder, 'a.md'), 'a');
    await heard();
    await rename(join(root, 'content/2026'), join(root, 'content/2027'));
    await heard();
    await appendFile(join(root, 'content/2027/11/_posts/a.md'), 'more');
    await heard();
    await rm(join(root, 'content/2027'), { recursive: true });
    await heard();
    await mkdir(join(root, 'content/2027/11/_posts'), { recursive: true });
    await heard();
    await writeFile(join(root, 'content/2027/11/_posts/b.md'), 'b');
    await heard();
  });

  test('the config is heard of when it comes, is replaced and goes', async () => {
    const { root, heard } = await listen(way);
    const config = join(root, 'paper.json');
    await writeFile(config, '{}');
    await heard();
    await writeFile(`${config}.new`, '{"title":"x"}');
    await rename(`${config}.new`, config);
    await heard();
    await rm(config);
    await heard();
  });

  test('what is not the paper’s is not heard of', async () => {
    const { root, heard, changes } = await listen(way);
    const content = join(root, 'content');
    for (const folder of ['.git', 'node_modules', '_posts/.obsidian']) {
      await mkdir(join(content, folder));
      await writeFile(join(content, folder, 'x'), 'x');
    }
    await writeFile(join(content, 'out/index.html'), 'x');
    await writeFile(join(content, '_posts/a.md~'), 'x');
    await writeFile(join(root, 'other.json'), '{}');
    const before = changes();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changes()).toBe(before);
    await writeFile(join(content, '_posts/b.md'), 'b');
    await heard();
  });

  test('a content folder that goes away is heard of when it comes back', async () => {
    const { root, heard, changes, told } = await listen(way);
    const content = join(root, 'content');
    await rename(content, join(root, 'away'));
    await heard();
    await rename(join(root, 'away'), content);
    await heard();
    await vi.waitFor(async () => {
      const before = changes();
      await appendFile(join(content, '_posts/a.md'), 'more');
      await vi.waitFor(() => expect(changes()).toBeGreaterThan(before), 500);
    }, DEADLINE);
    if (told.length > 0) expect(told[0]).toContain(`${content}: the folder is gone; put it back`);
  });

  test('nothing is heard after the end', async () => {
    const root = await makeFolder();
    const changed = vi.fn();
    const watched = { folders: [root], files: [], except: [] };
    const watcher = await watchPaths(
      watched,
      { changed, tell: () => {} },
      { watch: way, poll: polling(20) },
    );
    await watcher.close();
    changed.mockClear();
    await writeFile(join(root, 'a.md'), 'a');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(changed).not.toHaveBeenCalled();
  });
});

test('links are not followed', async () => {
  const { root, heard, changes } = await listen(watchEachFolder);
  const elsewhere = await makeFolder();
  await symlink(elsewhere, join(root, 'content/elsewhere'));
  await heard();
  const before = changes();
  await writeFile(join(elsewhere, 'a.md'), 'a');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(changes()).toBe(before);
});

test('many files at once are heard of to the last folder', async () => {
  const { root, heard } = await listen(watchEachFolder);
  const folders = Array.from({ length: 60 }, (_, i) => join(root, `content/${i}/_posts`));
  await Promise.all(
    folders.map(async (folder) => {
      await mkdir(folder, { recursive: true });
      for (let i = 0; i < 30; i++) await writeFile(join(folder, `${i}.md`), 'x'.repeat(100));
    }),
  );
  await heard();
  for (const folder of folders.slice(-5)) {
    await appendFile(join(folder, '7.md'), 'more');
    await heard();
  }
});

describe('where the system cannot watch', () => {
  const failing =
    (code: string): Way =>
    async ({ folders }) => {
      throw new WatchError(folders[0] ?? '', Object.assign(new Error('no'), { code }));
    };

  test.each([
    ['ENOSPC', 'fs.inotify.max_user_watches'],
    ['EMFILE', 'ulimit -n'],
    ['EIO', 'it cannot be watched (no)'],
  ])('%s: it says what to do, and looks every few seconds', async (code, help) => {
    const { root, heard, told } = await listen(failing(code));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(join(root, 'content'));
    expect(told[0]).toContain(help);
    expect(told[0]).toMatch(/; until then changes are looked for every \d+ s$/);
    await appendFile(join(root, 'content/_posts/a.md'), 'more');
    await heard();
  });

  test('limits that are reached later are said once, and nothing is missed', async () => {
    let fail: (() => void) | undefined;
    const closed = vi.fn();
    const way: Way = async ({ folders }, hearer): Promise<Watcher> => {
      fail = () => {
        const error = Object.assign(new Error('no'), { code: 'ENOSPC' });
        for (const folder of [...folders, ...folders]) hearer.failed(new WatchError(folder, error));
      };
      return { close: async () => closed() };
    };
    const { root, heard, told } = await listen(way);
    fail?.();
    await heard();
    expect(closed).toHaveBeenCalledTimes(1);
    expect(told).toHaveLength(1);
    await appendFile(join(root, 'content/_posts/a.md'), 'more');
    await heard();
  });
});
