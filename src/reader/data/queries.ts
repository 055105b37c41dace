import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import {
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  timelinePath,
} from '../../manifest/paths.ts';
import { readLinks, readManifest, readPack, readPage, readTimeline } from '../../manifest/read.ts';
import type { Address, Entry, Hash, Manifest } from '../../manifest/types.ts';
import { base } from './base.ts';
import { type Files, findArticle, findIndex } from './findArticle.ts';
import { load } from './load.ts';

// Every request of the reader, as a value; their keys stand nowhere else.

/** Hashed files never change: they are fetched once. */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY };

/** Of what is put together from requests that have been tried again already. */
const COMPOSED = { ...FOREVER, retry: false };

/** How often an open paper asks for a new edition, in ms; only while it is seen. */
const POLL = 60_000;

/** A manifest younger than this, in ms, is not asked for again by whoever turns to it next. */
const JUST_NOW = 5_000;

/** The newest edition: asked for again and again. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: ({ signal }) => load(base, MANIFEST_PATH, readManifest, { revalidate: true, signal }),
  staleTime: JUST_NOW,
  refetchInterval: POLL,
  refetchOnWindowFocus: true,
});

/** A timeline of the edition that names it. */
export function timelineQuery(hash: Hash) {
  return queryOptions({
    queryKey: ['timeline', hash],
    queryFn: ({ signal }) => load(base, timelinePath(hash), readTimeline, { signal }),
    ...FOREVER,
  });
}

/** A page of entries. */
export function pageQuery(hash: Hash) {
  return queryOptions({
    queryKey: ['page', hash],
    queryFn: ({ signal }) => load(base, pagePath(hash), readPage, { signal }),
    ...FOREVER,
  });
}

/** A pack of bodies. */
export function packQuery(hash: Hash) {
  return queryOptions({
    queryKey: ['pack', hash],
    queryFn: ({ signal }) => load(base, packPath(hash), readPack, { signal }),
    ...FOREVER,
  });
}

/** A shard of the link table. */
export function linksQuery(shard: number, hash: Hash) {
  return queryOptions({
    queryKey: ['links', shard, hash],
    queryFn: ({ signal }) => load(base, linksPath(shard, hash), readLinks, { signal }),
    ...FOREVER,
  });
}

/** The entry that an address leads to in one edition, or null. See `findArticle`. */
export function articleQuery(client: QueryClient, manifest: Manifest, address: Address | null) {
  return queryOptions({
    queryKey: ['article', manifest.edition, address],
    queryFn: address === null ? skipToken : () => findArticle(filesOf(client), manifest, address),
    ...COMPOSED,
    // A new edition has the article too: it stays in sight while it is found there.
    placeholderData: (before, query) => (query?.queryKey[2] === address ? before : undefined),
  });
}

/** Index of an entry in a timeline, or null when it is not in it. See `findIndex`. */
export function indexQuery(client: QueryClient, timeline: Hash, entry: Entry | null) {
  return queryOptions({
    queryKey: ['index', timeline, entry?.url],
    queryFn: entry === null ? skipToken : () => findIndex(filesOf(client), timeline, entry),
    ...COMPOSED,
  });
}

function filesOf(client: QueryClient): Files {
  return {
    timeline: (hash) => client.ensureQueryData(timelineQuery(hash)),
    page: (hash) => client.ensureQueryData(pageQuery(hash)),
    links: (shard, hash) => client.ensureQueryData(linksQuery(shard, hash)),
  };
}
