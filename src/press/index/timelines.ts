import { dayOf } from '../../manifest/days.ts';
import { pagePath, timelinePath } from '../../manifest/paths.ts';
import type { Address, Day, Hash, PageRef, Timeline } from '../../manifest/types.ts';
import type { DataFile, Part } from '../edition.ts';
import { addressJson } from '../entryJson.ts';
import type { KeptArticle } from '../kept.ts';
import { chunk } from './chunks.ts';
import { composedFile, dataFile } from './dataFile.ts';

/** A page holds about 200 entries. */
const CUTTING = { key: ({ entry }: KeptArticle) => entry.url, size: () => 1, min: 100, max: 400 };

/** A timeline that was made. */
export interface TimelineResult {
  hash: Hash;
  timeline: Timeline;
  /** Its newest page; null when the timeline is empty. */
  first: Hash | null;
}

/** Yields the pages of articles in the paper's order, then their timeline; returns what the manifest and the first view need. */
export function* timelineFiles(
  articles: readonly KeptArticle[],
  packOf: ReadonlyMap<Address, Hash>,
): Generator<DataFile, TimelineResult> {
  const pages: PageRef[] = [];
  for (const run of chunk(articles, CUTTING)) {
    const { hash, file } = composedFile(pageParts(run, packOf), pagePath);
    pages.push({ path: hash, count: run.length, from: dayAt(run, -1), to: dayAt(run, 0) });
    yield file;
  }
  const timeline: Timeline = { days: [...countByDay(articles)], pages };
  const { hash, file } = dataFile(JSON.stringify(timeline), timelinePath);
  yield file;
  return { hash, timeline, first: pages[0]?.path ?? null };
}

/** `{"entries":[{"url":…},…]}`, put together from entries that are JSON already. */
function pageParts(run: readonly KeptArticle[], packOf: ReadonlyMap<Address, Hash>): Part[] {
  const entries = run.flatMap(({ entry, listed }, i): Part[] => [
    Buffer.from(
      `${i === 0 ? '{"entries":[' : ','}${addressJson(entry.url)}"pack":"${packOf.get(entry.url)}",`,
    ),
    listed,
  ]);
  return [...entries, Buffer.from(']}')];
}

function dayAt(run: readonly KeptArticle[], index: number): Day {
  return dayOf(run.at(index)?.entry.time ?? '');
}

function countByDay(articles: readonly KeptArticle[]): Map<Day, number> {
  const counts = new Map<Day, number>();
  for (const { entry } of articles) {
    const day = dayOf(entry.time);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return counts;
}
