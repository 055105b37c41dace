import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Address, Entry, Hash } from '../../manifest/types.ts';
import { placeOf, type Slice } from '../filter/slice.ts';
import { useEdition } from './edition.tsx';
import { articleQuery, indexQuery, pageQuery } from './queries.ts';

/** The entry at an address of the edition on show: `data` is null when there is none. */
export function useArticle(address: Address | null) {
  const client = useQueryClient();
  const { manifest } = useEdition();
  return useQuery(articleQuery(client, manifest, address));
}

/** Index of an entry in a timeline; null while it is not known, or not there. */
export function useIndex(timeline: Hash, entry: Entry | null | undefined): number | null {
  const client = useQueryClient();
  const { data = null } = useQuery(indexQuery(client, timeline, entry ?? null));
  return data;
}

/** Entries of a slice at timeline indexes: undefined while they load, or where the slice has none. */
export function useEntries(slice: Slice | undefined, indexes: number[]): (Entry | undefined)[] {
  const places = indexes.map((index) => {
    const inside = slice && index >= slice.start && index < slice.start + slice.total;
    return inside ? placeOf(slice, index) : null;
  });
  const wanted = places.flatMap((place) => {
    const ref = place && slice?.timeline.pages[place.page];
    return ref ? [ref.path] : [];
  });
  const paths = [...new Set(wanted)];
  const results = useQueries({ queries: paths.map((path) => pageQuery(path)) });
  const pages = new Map(paths.map((path, i) => [path, results[i]?.data]));
  return places.map((place) => {
    const ref = place && slice?.timeline.pages[place.page];
    return ref ? pages.get(ref.path)?.entries[place.offset] : undefined;
  });
}
