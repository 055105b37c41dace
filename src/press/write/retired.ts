import { readdir, readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { HASHED_FOLDERS } from '../../manifest/paths.ts';
import { byText } from '../byText.ts';
import { isMissing } from '../files.ts';
import type { OutFolder } from './outFolder.ts';
import { isLeftBehind } from './parts.ts';

/** Since when files are in no edition: `{ "data/pages/….json": "2024-05-03T08:00:00.000Z" }`. */
const RETIRED_PATH = 'data/retired.json';

/** Folders in which files of editions lie; a publisher's own may lie there too. */
const SWEPT = ['data', 'assets'];

/** Names that only the press and the build of the reader give: nothing else is removed. */
const OURS = [
  new RegExp(`^data/(?:${HASHED_FOLDERS.join('|')})/[^/]+\\.json$`),
  /^data\/files\/[^/]+\.[\da-f]{16}\.[a-z\d]+$/,
  /^assets\/[^/]+-[\w-]{8}\.(?:css|js)$/,
];

/** Long enough for a reader who left the paper open over a week's end and some days. */
const GRACE_MS = 7 * 86_400_000;

/**
 * Keeps files that no edition names any more for a grace period, then removes
 * them, and at once what a press left half-written that was killed. Call it when the current edition is complete. The record changes only
 * when a file comes or goes, so that pressing again rewrites nothing.
 */
export async function retire(out: OutFolder, now: Date): Promise<void> {
  const before = await readRecord(join(out.root, RETIRED_PATH));
  const after = new Map<string, string>();
  const paths = await pathsIn(out.root);
  for (const path of paths.filter(isLeftBehind)) await rm(join(out.root, path), { force: true });
  for (const path of unused(paths, out)) {
    const since = before.get(path) ?? now.toISOString();
    if (now.getTime() - Date.parse(since) > GRACE_MS) await rm(join(out.root, path));
    else after.set(path, since);
  }
  if (after.size === 0) {
    await rm(join(out.root, RETIRED_PATH), { force: true });
    return;
  }
  const json = JSON.stringify(Object.fromEntries(after), null, 1);
  await out.writeMutable(RETIRED_PATH, Buffer.from(json));
}

function unused(paths: readonly string[], { current }: OutFolder): string[] {
  const isOurs = (path: string) => OURS.some((pattern) => pattern.test(path));
  return paths.filter((path) => isOurs(path) && !current.has(path)).sort(byText);
}

/** Files of the swept folders and those beside them. */
async function pathsIn(root: string): Promise<string[]> {
  const swept = await Promise.all(SWEPT.map((folder) => filesUnder(root, folder)));
  return [...(await readdir(root)), ...swept.flat()];
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  try {
    const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .map((path) => path.split(sep).join('/'));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A record that is missing or broken costs only a longer grace. */
async function readRecord(file: string): Promise<Map<string, string>> {
  try {
    const record: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Map(Object.entries(record ?? {}).filter(hasTime));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return new Map();
    throw error;
  }
}

function hasTime(pair: [string, unknown]): pair is [string, string] {
  return typeof pair[1] === 'string' && !Number.isNaN(Date.parse(pair[1]));
}
