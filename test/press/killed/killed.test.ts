import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesOf, fixture, makeFolder } from '../folders.ts';
import { readWhole } from '../wholePaper.ts';

const CHILD = fileURLToPath(new URL('./pressChild.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const POSTS = 300;
/** Presses that are killed. */
const KILLS = 8;

async function writePosts(content: string, turn: number): Promise<void> {
  await mkdir(join(content, '_posts'), { recursive: true });
  for (let i = turn; i < POSTS; i += turn + 1) {
    const name = `2022-02-${String(1 + (i % 28)).padStart(2, '0')}-post-${i}.md`;
    const text = `${turn} ${i} ${'港口吞吐量创下新高。'.repeat(100)}`;
    await writeFile(
      join(content, '_posts', name),
      `---\ntitle: ${turn} ${i}\ncategories: c${i % 3}\n---\n${text}\n`,
    );
  }
}

/** Starts a press in `root`; resolves when it has begun. */
async function startPress(root: string, out: string) {
  const child = spawn(
    process.execPath,
    ['--import', TSX, CHILD, 'content', out, fixture('shell')],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, ended };
}

async function contentOf(out: string): Promise<Map<string, string>> {
  const paths = [...(await filesOf(out)).keys()];
  return new Map(
    await Promise.all(
      paths.map(
        async (path): Promise<[string, string]> => [path, await readFile(join(out, path), 'utf8')],
      ),
    ),
  );
}

test('a press that is killed leaves a whole edition, and the next one is right', async () => {
  const root = await makeFolder();
  await writePosts(join(root, 'content'), 0);
  const first = await startPress(root, 'out');
  const started = performance.now();
  expect(await first.ended).toEqual([0, null]);
  const length = performance.now() - started;
  await readWhole(join(root, 'out'));

  for (let kill = 0; kill < KILLS; kill++) {
    await writePosts(join(root, 'content'), kill + 1);
    const { child, ended } = await startPress(root, 'out');
    await pass((length * kill) / KILLS);
    child.kill('SIGKILL');
    await ended;
    await readWhole(join(root, 'out'));
  }

  const last = await startPress(root, 'out');
  expect(await last.ended).toEqual([0, null]);
  const fresh = await startPress(root, 'fresh');
  expect(await fresh.ended).toEqual([0, null]);
  const made = await contentOf(join(root, 'out'));
  const wanted = await contentOf(join(root, 'fresh'));
  for (const [path, text] of wanted) expect(made.get(path), path).toBe(text);
  const others = [...made.keys()].filter((path) => !wanted.has(path));
  const retired = JSON.parse(made.get('data/retired.json') ?? '{}');
  expect(others.filter((path) => path !== 'data/retired.json')).toEqual(Object.keys(retired));
}, 120_000);
