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
  new RegExp(`^data/(?:${HASHED_FOLDERS.join('|')})/[^/]+\\.(?:json|bin)$`),
  /^data\/files\/[^/]+\.[\da-f]{16}\.[a-z\d]+$/,
  /^assets\/[^/]+-[\w-]{8}\.(?:css|js)$/,
];

/** Long enough for a reader who left the paper open over a week's end and some days. */
const GRACE_MS = 7 * 86_400_000;
/**
 * A newswire that is pressed each five minutes leaves twenty thousand files a
 * week, as many as a free host takes. An open reader whose files are gone takes
 * the new edition.
 */
const MOST_RETIRED = 3_000;

/** Since when a file is in no edition. ISO 8601. */
type Since = readonly [path: string, time: string];

/**
 * Keeps files that no edition names any more for a grace period, and no more of
 * them than a host has room for, then removes them; at once what a killed press
 * left half-written. Call it when the current edition is complete. The record
 * changes only when a file comes or goes, so that pressing again rewrites nothing.
 */
export async function retire(out: OutFolder, now: Date): Promise<void> {
  const before = await readRetired(out.root);
  const paths = await pathsIn(out.root);
  const time = now.toISOString();
  const all = unused(paths, out).map((path): Since => [path, before.get(path) ?? time]);
  const kept = new Map(inGrace(all, now));
  const gone = all.map(([path]) => path).filter((path) => !kept.has(path));
  for (const path of [...gone, ...paths.filter(isLeftBehind)]) {
    await rm(join(out.root, path), { force: true });
  }
  if (kept.size === 0) {
    await rm(join(out.root, RETIRED_PATH), { force: true });
    return;
  }
  const record = Object.fromEntries(all.filter(([path]) => kept.has(path)));
  await out.writeMutable(RETIRED_PATH, Buffer.from(JSON.stringify(record, null, 1)));
}

/** The files that are still kept: those of the edition before in any case, of others the latest. */
function inGrace(files: readonly Since[], now: Date): Since[] {
  const time = now.toISOString();
  const fresh = files.filter(([, since]) => since === time);
  const older = files
    .filter(([, since]) => since !== time && now.getTime() - Date.parse(since) <= GRACE_MS)
    .sort(([, a], [, b]) => byText(b, a));
  return [...fresh, ...older.slice(0, Math.max(0, MOST_RETIRED - fresh.length))];
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

/**
 * Files that are in no edition any more, and since when (ISO 8601). A record that
 * is missing or broken costs only a longer grace.
 */
export async function readRetired(root: string): Promise<Map<string, string>> {
  try {
    const record: unknown = JSON.parse(await readFile(join(root, RETIRED_PATH), 'utf8'));
    return new Map(Object.entries(record ?? {}).filter(hasTime));
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return new Map();
    throw error;
  }
}

function hasTime(pair: [string, unknown]): pair is [string, string] {
  return typeof pair[1] === 'string' && !Number.isNaN(Date.parse(pair[1]));
}
