import './page.ts';
import { QueryClient } from '@tanstack/react-query';
import { type SearchFiles, searchFilesOf } from '../../../src/reader/data/searchQueries.ts';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';
import type { Progress } from '../../../src/reader/search/progress.ts';
import { SearchRun } from '../../../src/reader/search/run.ts';
import { readQuery } from '../../../src/search/query.ts';
import { searchIndex } from '../../../src/search/search.ts';
import type { Paper } from './paper.ts';
import type { FileKind, Load, ServedPaper } from './served.ts';
import { Watch } from './watch.ts';

/** What a reader sees of a search first. */
const FIRST = 10;

/** What a search took until its first results were shown. */
export interface Asked {
  /** Places of what was shown. */
  shown: number[];
  /** Loaded until so many results were certain, or no more: what they were looked for in, and what tells. */
  toResults: Record<FileKind, Load>;
  /** Loaded until also the part of each text was shown that was found. */
  toSnippets: Record<FileKind, Load>;
  /** The longest stretch of work without a look at what the reader does, ms. */
  block: number;
  /** Whether it gave up for now, after many texts that are not what is asked for. */
  isHeld: boolean;
}

/** Lends a way to get at a paper to a reader who has only its manifest and timeline, and forgets what came. */
export async function withColdFiles<T>(
  { manifest, timeline }: Paper,
  use: (files: SearchFiles) => Promise<T>,
): Promise<T> {
  const client = new QueryClient();
  const result = await use(searchFilesOf(client, manifest, timeline));
  await hasSettled(client);
  client.clear();
  return result;
}

/** Looks in which nothing is asked for before nothing will be: what comes is followed by what it leads to. */
const QUIET = 20;

/** Searches look ahead. What came after it was forgotten would be held for minutes. */
async function hasSettled(client: QueryClient): Promise<void> {
  let quiet = 0;
  await new Watch().until(() => {
    quiet = client.isFetching() > 0 ? 0 : quiet + 1;
    return quiet >= QUIET;
  });
}

/** Asks as the page does, with an empty cache, until the first ten results are there. */
export function askCold(typed: string, paper: Paper, served: ServedPaper): Promise<Asked> {
  served.begin();
  return withColdFiles(paper, (files) => ask(runOf(typed, paper, files), served));
}

async function ask(run: SearchRun, served: ServedPaper): Promise<Asked> {
  const watch = new Watch();
  run.want(FIRST);
  await watch.until(() => hasFirst(run.progress.get()));
  const { results, state } = run.progress.get();
  const toResults = await served.loads();
  watch.goOn();
  run.snippets.see(0, FIRST);
  await watch.until(() => run.progress.get().results.slice(0, FIRST).every(hasSnippet));
  return {
    shown: results.slice(0, FIRST).map(({ place }) => place),
    toResults,
    toSnippets: await served.loads(),
    block: watch.longest,
    isHeld: state === 'held',
  };
}

function hasFirst({ results, state }: Progress): boolean {
  return results.length >= FIRST || state !== 'running';
}

function hasSnippet({ snippet }: Progress['results'][number]): boolean {
  return snippet !== undefined;
}

/** Places of all that the index takes for what is asked for. */
export async function candidatesOf(typed: string, files: SearchFiles): Promise<number[]> {
  const found: number[] = [];
  const scope = {
    range: [0, Number.POSITIVE_INFINITY],
    categories: [],
    otherCategories: [],
  } as const;
  for await (const part of searchIndex(readQuery(typed), await files.index(), scope)) {
    if ('error' in part) throw part.error;
    found.push(...part.numbers);
  }
  return found;
}

/** Places of all that is shown to a reader who scrolls to the end. */
export async function allShown(typed: string, paper: Paper, files: SearchFiles): Promise<number[]> {
  const run = runOf(typed, paper, files);
  run.want(Number.POSITIVE_INFINITY);
  await new Watch().until(() => {
    const { state } = run.progress.get();
    if (state === 'held') run.goOn();
    return state === 'done';
  });
  return run.progress.get().results.map(({ place }) => place);
}

function runOf(typed: string, { manifest }: Paper, files: SearchFiles): SearchRun {
  return new SearchRun(files, {
    ...{ query: readQuery(typed), phrases: phrasesOf(typed), byRelevance: false },
    scope: { range: [0, manifest.count], categories: [], otherCategories: [] },
    most: manifest.count,
  });
}
