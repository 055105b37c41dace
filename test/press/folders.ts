import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

/** Absolute path of something under `test/fixtures/press`. */
export function fixture(path: string): string {
  return fileURLToPath(new URL(`../fixtures/press/${path}`, import.meta.url));
}

/** An empty folder that is removed after the test. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty folder for all tests of a file, made in `beforeAll`, and removed after them. */
export async function makeLastingFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Files under a folder with their times of change, by path. */
export async function filesOf(folder: string): Promise<Map<string, number>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile());
  const times = await Promise.all(
    files.map(async (entry): Promise<[string, number]> => {
      const file = join(entry.parentPath, entry.name);
      return [file.slice(folder.length + 1), (await stat(file)).mtimeMs];
    }),
  );
  return new Map(times.sort(([a], [b]) => (a < b ? -1 : 1)));
}
