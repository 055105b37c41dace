import { dayOf } from '../../manifest/days.ts';
import { pagePath, timelinePath } from '../../manifest/paths.ts';
import type { Day, Entry, Hash, Page, PageRef, Timeline } from '../../manifest/types.ts';
import type { DataFile } from '../edition.ts';
import { chunk } from './chunks.ts';
import { dataFile } from './dataFile.ts';

/** A page holds about 200 entries. */
const CUTTING = { key: ({ url }: Entry) => url, size: () => 1, min: 100, max: 400 };

/** A timeline that was made. */
export interface TimelineResult {
  hash: Hash;
  timeline: Timeline;
  /** Its newest page; null when the timeline is empty. */
  first: Page | null;
}

/** Yields the pages of entries in the paper's order, then their timeline; returns what the manifest and the first view need. */
export function* timelineFiles(entries: readonly Entry[]): Generator<DataFile, TimelineResult> {
  const runs = chunk(entries, CUTTING);
  const pages: PageRef[] = [];
  for (const run of runs) {
    const { hash, file } = dataFile(JSON.stringify({ entries: run }), pagePath);
    pages.push({ path: hash, count: run.length, from: dayAt(run, -1), to: dayAt(run, 0) });
    yield file;
  }
  const timeline: Timeline = { days: [...countByDay(entries)], pages };
  const { hash, file } = dataFile(JSON.stringify(timeline), timelinePath);
  yield file;
  const first = runs[0] ? { entries: runs[0] } : null;
  return { hash, timeline, first };
}

function dayAt(run: readonly Entry[], index: number): Day {
  return dayOf(run.at(index)?.time ?? '');
}

function countByDay(entries: readonly Entry[]): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { time } of entries) {
    const day = dayOf(time);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}

/** An entry as files hold it: fields in one order, empty ones left out, so that equal entries are equal bytes. */
export function writtenEntry(entry: Omit<Entry, 'pack'>, pack: Hash): Entry {
  const { name, url } = entry.source ?? {};
  return {
    url: entry.url,
    title: entry.title,
    time: entry.time,
    categories: entry.categories,
    tags: entry.tags,
    ...(entry.summary && { summary: entry.summary }),
    ...(entry.thumbnail && { thumbnail: entry.thumbnail }),
    ...((name || url) && { source: { ...(name && { name }), ...(url && { url }) } }),
    ...(entry.author && { author: entry.author }),
    ...(entry.lang && { lang: entry.lang }),
    minutes: entry.minutes,
    pack,
  };
}
