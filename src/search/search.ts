import type { Directory } from './directory.ts';
import type { Numbers } from './postings.ts';
import type { Query } from './query.ts';
import { type Candidates, type Segment, searchSegment } from './segmentSearch.ts';
import type { Term } from './terms.ts';

/** A search index whose directories were asked for, newest segment first. */
export type SearchIndex = readonly (Segment | LostSegment)[];

/** A segment whose directory could not be loaded, and why. */
export interface LostSegment {
  articles: number;
  error: unknown;
}

/** What is asked for beside the query. */
export interface SearchScope {
  /** Places in the timeline of everything: from the first one on, and before the second. */
  range: readonly [from: number, to: number];
  /** Slugs; none for all articles. */
  categories: readonly string[];
  /** Slugs of categories whose articles are left out. */
  otherCategories: readonly string[];
}

/** What a segment has. */
export interface Found extends Candidates {
  /** The places of its articles in the timeline of everything: from the first one on, and before the second. */
  range: readonly [from: number, to: number];
}

/** A segment that could not be searched, and why. */
export interface Unsearched {
  range: Found['range'];
  error: unknown;
}

/**
 * Searches a segment after the other, from the newest, each when it is asked for.
 * Numbers of what is found are places in the timeline of everything. A segment
 * that cannot be loaded is reported, and the others are searched.
 */
export async function* searchIndex(
  query: Query,
  index: SearchIndex,
  { range, ...where }: SearchScope,
): AsyncGenerator<Found | Unsearched, undefined> {
  const commonness = commonnessIn(
    index.flatMap((segment) => ('directory' in segment ? segment.directory : [])),
  );
  let start = 0;
  for (const segment of index) {
    const end = start + articlesOf(segment);
    const own: Found['range'] = [Math.max(start, range[0]), Math.min(end, range[1])];
    if (own[0] < own[1]) {
      try {
        if ('error' in segment) throw segment.error;
        const scope = { range: shifted(own, -start), ...where, commonness };
        const found = await searchSegment(query, segment, scope);
        yield placed(found, start, own);
      } catch (error) {
        yield { range: own, error };
      }
    }
    start = end;
  }
}

function articlesOf(segment: Segment | LostSegment): number {
  return 'directory' in segment ? segment.directory.articles : segment.articles;
}

function placed(
  { numbers, inTitles, isExact }: Candidates,
  start: number,
  range: Found['range'],
): Found {
  const shift = (list: Numbers) => list.map((number) => number + start);
  return { numbers: shift(numbers), inTitles: shift(inTitles), isExact, range };
}

function shifted([from, to]: Found['range'], by: number): Found['range'] {
  return [from + by, to + by];
}

/** Segments are of one paper: what is common in the one that lists most terms is so in all. */
function commonnessIn(directories: readonly Directory[]): (term: Term) => number {
  const known = directories.map(({ common }) => common).sort((a, b) => b.size - a.size)[0];
  return (term) => known?.get(term) ?? Number.POSITIVE_INFINITY;
}
