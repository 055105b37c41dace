import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Draft, Reading } from '../../../src/press/draft.ts';
import type { PostSettings, Source } from '../../../src/press/source.ts';
import { Uses } from '../../../src/press/uses.ts';

const NOW = Date.parse('2024-06-01T00:00:00Z');

/** What posts of a site are read with in tests: its own settings over a paper's in UTC. */
export function settingsOf({ settings }: Source, over: Partial<PostSettings> = {}): PostSettings {
  return {
    timeZone: 'UTC',
    siteZone: settings.timeZone ?? 'UTC',
    permalink: '/:title.html',
    naiveDates: 'utc',
    future: false,
    drafts: false,
    ...settings,
    ...over,
  };
}

/** All posts of a site as they are read, by file. */
export async function readSite(
  source: Source,
  over: Partial<PostSettings> = {},
): Promise<Map<string, Reading>> {
  const settings = settingsOf(source, over);
  const { posts } = await source.scan(settings);
  const read = source.reader(() => posts, settings, NOW, new Uses());
  const readings = new Map<string, Reading>();
  for (const post of posts) readings.set(post.file, read(await readFile(post.path), post));
  return readings;
}

/** Why a post was left out, or its draft. */
export function draftIn(readings: Map<string, Reading>, file: string): Draft {
  const reading = readings.get(file);
  if (!reading) throw new Error(`no post ${file}`);
  if ('left' in reading) throw new Error(`left out: ${reading.left}`);
  return reading.draft;
}

/** Writes a site of files into a folder of its own, and takes it away after `use`. */
export async function withSite<T>(
  files: Record<string, string>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kanbao-site-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), text);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
