import { dayOf } from '../../manifest/days.ts';
import { chapterPath, pagePath, timelinePath } from '../../manifest/paths.ts';
import { writeTimeline } from '../../manifest/timeline.ts';
import type { Day, DayCount, Hash, Run, Timeline } from '../../manifest/types.ts';
import type { DataFile, FirstRefs, Part } from '../edition.ts';
import { addressJson } from '../entryJson.ts';
import type { KeptArticle } from '../kept.ts';
import { chunk } from './chunks.ts';
import { composedFile, dataFile } from './dataFile.ts';

/** A page holds about 200 entries. */
const PAGES = { key: ({ entry }: KeptArticle) => entry.url, size: () => 1, min: 100, max: 400 };
/** A chapter holds about 64 pages. */
const CHAPTERS = { key: ({ last }: MadePage) => last, size: () => 1, min: 32, max: 128 };
/** So many pages a timeline names itself; more are named by chapters. */
const MOST_PAGES = 96;

/** A page that was made, and the address of its last entry. */
interface MadePage {
  run: Run;
  last: string;
}

/** A timeline that was made. */
export interface TimelineResult {
  hash: Hash;
  first: FirstRefs;
}

/** Yields the pages of articles in the paper's order, their chapters if they are many, then their timeline. */
export function* timelineFiles(
  articles: readonly KeptArticle[],
): Generator<DataFile, TimelineResult> {
  const made: MadePage[] = [];
  for (const members of chunk(articles, PAGES)) {
    const { hash, file } = composedFile(pageParts(members), pagePath);
    made.push({ run: [hash, members.length], last: members.at(-1)?.entry.url ?? '' });
    yield file;
  }
  const days = countByDay(articles);
  const { runs, chapter } = yield* chaptersOf(made);
  const timeline: Timeline = { days, ...runs };
  const { hash, file } = dataFile(JSON.stringify(writeTimeline(timeline)), timelinePath);
  yield file;
  return { hash, first: { timeline, chapter, page: made[0]?.run[0] ?? null } };
}

/** `{"entries":[{"url":…},…]}`, put together from entries that are JSON already. */
function pageParts(articles: readonly KeptArticle[]): Part[] {
  const parts: Part[] = [];
  let before = '{"entries":[';
  for (const { entry, listed } of articles) {
    parts.push(before + addressJson(entry.url), listed);
    before = ',';
  }
  parts.push(']}');
  return parts;
}

type Runs = { pages: Run[] } | { chapters: Run[] };

/** Yields chapters if pages are many; returns what the timeline names, and the newest chapter. */
function* chaptersOf(
  pages: readonly MadePage[],
): Generator<DataFile, { runs: Runs; chapter: Run[] | null }> {
  const runsOf = (members: readonly MadePage[]) => members.map(({ run }) => run);
  if (pages.length <= MOST_PAGES) return { runs: { pages: runsOf(pages) }, chapter: null };
  const chunks = chunk(pages, CHAPTERS).map(runsOf);
  const chapters: Run[] = [];
  for (const runs of chunks) {
    const { hash, file } = dataFile(JSON.stringify(runs), chapterPath);
    chapters.push([hash, runs.reduce((sum, [, count]) => sum + count, 0)]);
    yield file;
  }
  return { runs: { chapters }, chapter: chunks[0] ?? null };
}

function countByDay(articles: readonly KeptArticle[]): DayCount[] {
  const counts = new Map<Day, number>();
  // Neighbours are mostly of one day.
  let day = '';
  let count = 0;
  for (const { entry } of articles) {
    if (count === 0 || !entry.time.startsWith(day)) {
      if (count > 0) counts.set(day, (counts.get(day) ?? 0) + count);
      day = dayOf(entry.time);
      count = 0;
    }
    count++;
  }
  if (count > 0) counts.set(day, (counts.get(day) ?? 0) + count);
  // A list looks days up by halving; the paper's order is by instant, which is another where offsets differ.
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
}
