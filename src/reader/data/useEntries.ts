import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { ManifestError } from '../../manifest/manifestError.ts';
import type { Entry, Page, Run } from '../../manifest/types.ts';
import { type PlacedRun, runsWithin, type Stretch } from '../filter/runs.ts';
import type { Slice } from '../filter/slice.ts';
import { chapterQuery, pageQuery } from './queries.ts';

/** What has become of one entry: itself, or why its page did not arrive and the way to try again. */
export interface Slot {
  entry: Entry | undefined;
  error: Error | null;
  retry: () => void;
}

/** A run of entries and what has become of its file. */
interface Loaded<T> extends PlacedRun {
  result: UseQueryResult<T>;
}

/**
 * Entries of a slice by timeline index. Loads the pages that hold them and no
 * others; indexes outside the slice are left out.
 */
export function useEntries(slice: Slice | undefined, indexes: number[]): Map<number, Slot> {
  const inside = indexes.filter(
    (index) => slice && index >= slice.start && index < slice.start + slice.total,
  );
  const stretch = { start: Math.min(...inside), end: Math.max(...inside) + 1 };
  const { runs, chapters } = usePageRuns(slice, stretch);
  const results = useQueries({ queries: runs.map(({ run }) => pageQuery(run[0])) });
  const pages = together(runs, results);
  return new Map(
    inside.map((index) => {
      const page = pages.find(({ run, start }) => index >= start && index < start + run[1]);
      return [index, page ? slotOn(page, index) : slotIn(chapters)];
    }),
  );
}

/** The pages of a stretch, as far as they are known: those of a long timeline when their chapters are there. */
function usePageRuns(slice: Slice | undefined, stretch: Stretch) {
  const { timeline } = slice ?? {};
  const wanted = timeline && 'chapters' in timeline ? runsWithin(timeline.chapters, stretch) : [];
  const results = useQueries({ queries: wanted.map(({ run }) => chapterQuery(run[0])) });
  const chapters = together(wanted, results);
  const runs =
    timeline && 'pages' in timeline
      ? runsWithin(timeline.pages, stretch)
      : chapters.flatMap(({ result, start }) => runsWithin(result.data ?? [], stretch, start));
  return { runs, chapters };
}

function together<T>(runs: readonly PlacedRun[], results: UseQueryResult<T>[]): Loaded<T>[] {
  return results.flatMap((result, i) => {
    const run = runs[i];
    return run ? [{ ...run, result }] : [];
  });
}

function slotOn({ result, start }: Loaded<Page>, index: number): Slot {
  return {
    entry: result.data?.entries[index - start],
    error: result.error ?? shortPage(result, index - start),
    retry: result.refetch,
  };
}

/** The slot of an entry whose page is not known: its chapter is on its way, did not arrive, or is too short. */
function slotIn(chapters: readonly Loaded<Run[]>[]): Slot {
  const failed = chapters.find(({ result }) => result.error)?.result;
  const isWhole = chapters.every(({ result }) => result.isSuccess);
  const short = isWhole ? new ManifestError('data/chapters', 'expected a page, found none') : null;
  return { entry: undefined, error: failed?.error ?? short, retry: () => failed?.refetch() };
}

/** A page that is whole but ends before the entry: its timeline promised more. */
function shortPage(result: UseQueryResult<Page>, offset: number): ManifestError | null {
  if (!result.data || result.isPlaceholderData || offset < result.data.entries.length) return null;
  return new ManifestError('data/pages', `expected an entry ${offset}, found none`);
}
