import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query';
import { addressKey } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import {
  chapterPath,
  linksPath,
  MANIFEST_PATH,
  packPath,
  pagePath,
  shelfPath,
  timelinePath,
} from '../../manifest/paths.ts';
import { readLinks, readManifest, readPack, readPage } from '../../manifest/read.ts';
import { readShelf } from '../../manifest/shelves.ts';
import { readChapter, readTimeline } from '../../manifest/timeline.ts';
import type { Address, Day, Entry, Hash, Manifest, Timeline } from '../../manifest/types.ts';
import { base } from './base.ts';
import { type ArticleFiles, findArticle, findIndex } from './findArticle.ts';
import { findPack, type PackFiles } from './findPack.ts';
import { load } from './load.ts';
import { pagesWithin, type TimelineFiles } from './pagesWithin.ts';

// Every request of the reader, as a value; their keys stand nowhere else.

/**
 * Hashed files never change: they are fetched once, and kept for two minutes
 * out of sight, for a long list scrolls through hundreds.
 */
const FOREVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: 120_000 };

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
export const timelineQuery = hashed('timeline', timelinePath, readTimeline);

/** A chapter of a long timeline. */
export const chapterQuery = hashed('chapter', chapterPath, readChapter);

/** A page of entries. */
export const pageQuery = hashed('page', pagePath, readPage);

/** A shelf of packs. */
const shelfQuery = hashed('shelf', shelfPath, readShelf);

/** A pack of bodies. */
const packQuery = hashed('pack', packPath, readPack);

/** A file that is named by its content alone. */
function hashed<T>(
  kind: string,
  pathOf: (hash: Hash) => string,
  read: (value: unknown, file: string) => T,
) {
  return (hash: Hash) =>
    queryOptions({
      queryKey: [kind, hash],
      queryFn: ({ signal }) => load(base, pathOf(hash), read, { signal }),
      ...FOREVER,
    });
}

/** A shard of a link table. */
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
    queryFn:
      address === null
        ? skipToken
        : () => findArticle(filesOf(client, manifest), manifest, address),
    ...COMPOSED,
    // A new edition has the article too: it stays in sight while it is found there.
    placeholderData: (before, query) => (query?.queryKey[2] === address ? before : undefined),
  });
}

/** The pack that an article is in, in one edition. See `findPack`. */
function packQueryOf(client: QueryClient, manifest: Manifest, day: Day, address: Address) {
  const key = addressKey(address);
  return queryOptions({
    queryKey: ['body', manifest.edition, day, key],
    queryFn: () => findPack(packFilesOf(client), manifest, day, address),
    ...COMPOSED,
    placeholderData: (before, query) => (query?.queryKey[3] === key ? before : undefined),
  });
}

/** The pack that holds the body of an entry. */
export function bodyQuery(client: QueryClient, manifest: Manifest, entry: Entry) {
  return packQueryOf(client, manifest, dayOf(entry.time), entry.url);
}

/** Index of an entry in a timeline, or null when it is not in it. See `findIndex`. */
export function indexQuery(client: QueryClient, timeline: Hash, entry: Entry | null) {
  return queryOptions({
    queryKey: ['index', timeline, entry?.url],
    queryFn: entry === null ? skipToken : () => findIndex(timelineFilesOf(client), timeline, entry),
    ...COMPOSED,
  });
}

/** What the views ask for now: the timelines and articles in sight. */
export function inSight(client: QueryClient): { timelines: Hash[]; articles: Address[] } {
  const asked = (kind: string, part: number) =>
    client
      .getQueryCache()
      .findAll({ queryKey: [kind], type: 'active' })
      .map(({ queryKey }) => queryKey[part])
      .filter((value) => typeof value === 'string');
  return { timelines: asked('timeline', 1), articles: asked('article', 2) };
}

/** The entry at an index of a timeline: its page is loaded if it is not here. */
export async function entryAt(
  client: QueryClient,
  timeline: Timeline,
  index: number,
): Promise<Entry | undefined> {
  const stretch = { start: index, end: index + 1 };
  const [placed] = await pagesWithin(timelineFilesOf(client), timeline, stretch);
  return placed?.page.entries[index - placed.start];
}

function timelineFilesOf(client: QueryClient): TimelineFiles {
  return {
    timeline: (hash) => client.ensureQueryData(timelineQuery(hash)),
    chapter: (hash) => client.ensureQueryData(chapterQuery(hash)),
    page: (hash) => client.ensureQueryData(pageQuery(hash)),
  };
}

function packFilesOf(client: QueryClient): PackFiles {
  return {
    shelf: (hash) => client.ensureQueryData(shelfQuery(hash)),
    pack: (hash) => client.ensureQueryData(packQuery(hash)),
  };
}

function filesOf(client: QueryClient, manifest: Manifest): ArticleFiles {
  return {
    ...timelineFilesOf(client),
    links: (shard, hash) => client.ensureQueryData(linksQuery(shard, hash)),
    pack: (hash) => client.ensureQueryData(packQuery(hash)),
    willRead: (day, address) => client.prefetchQuery(packQueryOf(client, manifest, day, address)),
    hasRead: (entry, hash, pack) => {
      const { queryKey } = bodyQuery(client, manifest, entry);
      client.setQueryData(queryKey, { file: packPath(hash), pack });
    },
  };
}
