import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { ManifestError } from '../../manifest/manifestError.ts';
import { segmentPath, shardPath } from '../../manifest/paths.ts';
import type { Entry, Hash, Manifest, SegmentRef, Timeline } from '../../manifest/types.ts';
import { readDirectory } from '../../search/directory.ts';
import type { LostSegment, SearchIndex } from '../../search/search.ts';
import type { Segment } from '../../search/segmentSearch.ts';
import { readShard } from '../../search/shard.ts';
import { base } from './base.ts';
import { giveWay } from './giveWay.ts';
import { loadBytes } from './loadBytes.ts';
import { bodyQuery, entryAt } from './queries.ts';

// The requests of a search, as values: apart from the others, which the first view needs.

/** Hashed files never change; a search that is put aside soon needs them no longer. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: 120_000 };

/** The directory of a segment of the search index. */
function directoryQuery(segment: Hash) {
  return queryOptions({
    queryKey: ['segment', segment],
    queryFn: ({ signal }) => loadBytes(base, segmentPath(segment), readDirectory, { signal }),
    ...FOREVER,
  });
}

/** A shard of a segment of so many articles. */
function shardQuery(segment: Hash, articles: number, shard: number) {
  return queryOptions({
    queryKey: ['shard', segment, shard],
    queryFn: ({ signal }) => {
      const path = shardPath(shard, segment);
      return loadBytes(base, path, (bytes) => whole(bytes, articles), { signal });
    },
    ...FOREVER,
  });
}

/** Reads a shard to its end, so that one which is cut short is known when it comes: it takes some 4 ms. */
function whole(bytes: Uint8Array, articles: number): Uint8Array {
  for (const _ of readShard(bytes, articles));
  return bytes;
}

/** How a search gets at a paper: each file is loaded at most once by whoever stands behind it. */
export interface SearchFiles {
  /** The index with all directories that came. */
  index(): Promise<SearchIndex>;
  /** The article at a place of the timeline of everything. */
  entryAt(place: number): Promise<Entry>;
  /** HTML of an article. */
  bodyOf(entry: Entry): Promise<string>;
}

/** The files of an edition, of which `timeline` is that of everything. */
export function searchFilesOf(
  client: QueryClient,
  manifest: Manifest,
  timeline: Timeline,
): SearchFiles {
  return {
    index: () => Promise.all((manifest.search ?? []).map((ref) => segmentOf(client, ref))),
    async entryAt(place) {
      const entry = await entryAt(client, timeline, place);
      if (!entry) throw new ManifestError('data/pages', `expected an entry ${place}, found none`);
      return entry;
    },
    async bodyOf(entry) {
      const { file, pack } = await client.ensureQueryData(bodyQuery(client, manifest, entry));
      const body = pack.get(entry.url)?.body;
      if (body === undefined) throw new ManifestError(file, `no body for ${entry.url}`);
      return body;
    },
  };
}

async function segmentOf(
  client: QueryClient,
  [segment, articles]: SegmentRef,
): Promise<Segment | LostSegment> {
  try {
    const directory = await client.ensureQueryData(directoryQuery(segment));
    const shard = async (number: number) => {
      const query = shardQuery(segment, directory.articles, number);
      const bytes = await client.ensureQueryData(query);
      // What follows takes as long as what it took to come.
      await giveWay();
      return bytes;
    };
    return { directory, shard };
  } catch (error) {
    return { articles, error };
  }
}
