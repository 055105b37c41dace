import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { ManifestError } from '../../manifest/read.ts';
import type { Entry, Page } from '../../manifest/types.ts';
import { placeOf, type Slice } from '../filter/slice.ts';
import { pageQuery } from './queries.ts';

/** What has become of one entry: itself, or why its page did not arrive and the way to try again. */
export interface Slot {
  entry: Entry | undefined;
  error: Error | null;
  retry: () => void;
}

/**
 * Entries of a slice by timeline index. Loads the pages that hold them and no
 * others; indexes outside the slice are left out.
 */
export function useEntries(slice: Slice | undefined, indexes: number[]): Map<number, Slot> {
  const places = indexes.flatMap((index) => {
    const inside = slice && index >= slice.start && index < slice.start + slice.total;
    return inside ? [{ index, ...placeOf(slice, index) }] : [];
  });
  const numbers = [...new Set(places.map(({ page }) => page))];
  const wanted = numbers.flatMap((number) => {
    const ref = slice?.timeline.pages[number];
    return ref ? [{ number, query: pageQuery(ref.path) }] : [];
  });
  const results = useQueries({ queries: wanted.map(({ query }) => query) });
  const pages = new Map(wanted.map(({ number }, i) => [number, results[i]]));
  return new Map(
    places.map(({ index, page, offset }) => {
      const result = pages.get(page);
      const slot: Slot = {
        entry: result?.data?.entries[offset],
        error: result?.error ?? shortPage(result, offset),
        retry: () => result?.refetch(),
      };
      return [index, slot];
    }),
  );
}

/** A page that is whole but ends before the entry: its timeline promised more. */
function shortPage(result: UseQueryResult<Page> | undefined, offset: number): ManifestError | null {
  if (!result?.data || result.isPlaceholderData || offset < result.data.entries.length) return null;
  return new ManifestError('data/pages', `expected an entry ${offset}, found none`);
}
