/** What press, reader and worker agree on, so that a paper can be read without a network. */

/** The worker's script, relative to the paper's base: a worker serves what lies beside its script. */
export const WORKER_PATH = 'worker.js';

/** The `<meta>` of the page that names the worker; a page without it wants none. */
export const WORKER_META = 'kanbao-worker';

/** A reader who opens any address with `?worker=off` is rid of the worker, and of all that it kept. */
export const WORKER_PARAMETER = 'worker';

/** Tells the worker to fetch the page and keep it: another edition was taken. */
export const KEEP_PAGE = 'keep-page';

/** What is kept in caches of its own. */
export const CACHES = [
  /** Scripts and style sheets of the reader, fetched when the worker is installed. */
  'shell',
  /** The page, under one key: it opens at every address. */
  'page',
  /** Data files that were asked for; those used longest ago are let go. */
  'files',
  /** Pictures of the paper's own host, likewise. */
  'pictures',
  /** Data files that the reader chose to keep: nothing but his choice removes them. */
  'kept',
] as const;

export type CacheKind = (typeof CACHES)[number];

/** Name of a cache: two papers may share an origin. A base holds no colon, so that no name begins another. */
export function cacheName(base: string, kind: CacheKind): string {
  return `kanbao.1:${base}:${kind}`;
}
