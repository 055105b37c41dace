import { chapterPath, pagePath, timelinePath } from '../../manifest/paths.ts';
import { writeTimeline } from '../../manifest/timeline.ts';
import type { Day, DayCount, Hash, Run, Timeline } from '../../manifest/types.ts';
import type { DataFile, FirstRefs } from '../edition.ts';
import { chunk } from './chunks.ts';
import { dataFile, type Frame, framedFile } from './dataFile.ts';
import type { Placed } from './placed.ts';

/** `{"entries":[{"url":…},…]}`, put together from entries that are JSON already. */
const PAGE: Frame = {
  start: '{"entries":[',
  before: '{"url":',
  partsOf: ({ listed }) => [',', listed],
  end: ']}',
  pathOf: pagePath,
};

/** A page holds about 200 entries. */
const PAGES = { markOf: ({ key }: Placed) => spread(key), min: 100, max: 400 };
/** A chapter holds about 64 pages. */
const CHAPTERS = { markOf: ({ last }: MadePage) => spread(last), min: 32, max: 128 };
/** 2 ** 32 by the golden ratio, odd (D. Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing). */
const GOLDEN = 0x9e3779b1;
/** So many pages a timeline names itself; more are named by chapters. */
const MOST_PAGES = 96;

/** A page that was made, and the key of its last entry. */
interface MadePage {
  run: Run;
  last: number;
}

/** A timeline that was made. */
export interface TimelineResult {
  hash: Hash;
  first: FirstRefs;
}

/** Yields the pages of articles in the paper's order, their chapters if they are many, then their timeline. */
export function* timelineFiles(articles: readonly Placed[]): Generator<DataFile, TimelineResult> {
  const made: MadePage[] = [];
  for (const members of chunk(articles, PAGES)) {
    const { hash, file } = framedFile(members, PAGE);
    made.push({ run: [hash, members.length], last: members.at(-1)?.key ?? 0 });
    yield file;
  }
  const days = countByDay(articles);
  const { runs, chapter } = yield* chaptersOf(made);
  const timeline: Timeline = { days, ...runs };
  const { hash, file } = dataFile(JSON.stringify(writeTimeline(timeline)), timelinePath);
  yield file;
  return { hash, first: { timeline, chapter, page: made[0]?.run[0] ?? null } };
}

/** The highest bits of a key are those of its folder: here each counts. One key, one mark. */
function spread(key: number): number {
  return Math.imul(key, GOLDEN) >>> 0;
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

function countByDay(articles: readonly Placed[]): DayCount[] {
  const counts = new Map<Day, number>();
  // Neighbours are mostly of one day.
  let day = '';
  let count = 0;
  for (const article of articles) {
    if (count === 0 || article.day !== day) {
      if (count > 0) counts.set(day, (counts.get(day) ?? 0) + count);
      ({ day } = article);
      count = 0;
    }
    count++;
  }
  if (count > 0) counts.set(day, (counts.get(day) ?? 0) + count);
  // A list looks days up by halving; the paper's order is by instant, which is another where offsets differ.
  return [...counts].sort(([a], [b]) => (a < b ? 1 : -1));
}
