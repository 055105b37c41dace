import type { Hash, Page, Run, Timeline } from '../../manifest/types.ts';
import { type PlacedRun, runsWithin, type Stretch } from '../filter/runs.ts';

/** How entries of timelines are got at: each file is loaded at most once by whoever stands behind it. */
export interface TimelineFiles {
  timeline(hash: Hash): Promise<Timeline>;
  chapter(hash: Hash): Promise<Run[]>;
  page(hash: Hash): Promise<Page>;
}

/** A page, and the index in its timeline of its first entry. */
export interface PlacedPage {
  start: number;
  page: Page;
}

/** Loads the pages that hold a stretch of a timeline, newest first. */
export async function pagesWithin(
  files: Omit<TimelineFiles, 'timeline'>,
  timeline: Timeline,
  stretch: Stretch,
): Promise<PlacedPage[]> {
  if (stretch.start >= stretch.end) return [];
  const runs = await pageRuns(files, timeline, stretch);
  return Promise.all(
    runs.map(async ({ run, start }) => ({ start, page: await files.page(run[0]) })),
  );
}

async function pageRuns(
  files: Pick<TimelineFiles, 'chapter'>,
  timeline: Timeline,
  stretch: Stretch,
): Promise<PlacedRun[]> {
  if ('pages' in timeline) return runsWithin(timeline.pages, stretch);
  const chapters = runsWithin(timeline.chapters, stretch).map(async ({ run, start }) =>
    runsWithin(await files.chapter(run[0]), stretch, start),
  );
  return (await Promise.all(chapters)).flat();
}
