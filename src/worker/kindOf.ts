import { WORKER_PARAMETER } from '../manifest/offline.ts';
import { HASHED_FOLDERS } from '../manifest/paths.ts';

/** Who answers a request. */
export type Kind = 'page' | 'shell' | 'data' | 'picture';

/** What is looked at of a request. */
export type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'headers' | 'cache'>;

/** Files that never change under their names, by where they lie in the paper. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:assets\/|icon\.svg$)/, 'shell'],
  [new RegExp(`^data/(?:${HASHED_FOLDERS.join('|')})/[^/]+\\.(?:json|bin)$`), 'data'],
  [/^data\/files\/[^/]+$/, 'picture'],
];

/**
 * Who answers a request, or null for one that is none of the worker's business:
 * of other origins and papers, of a part of a file, of what is to be kept nowhere
 * or where the reader keeps it, the manifest, which only the
 * network knows, and pages of a reader who wants no worker.
 */
export function kindOf({ method, url, mode, headers, cache }: Asked, scope: string): Kind | null {
  const { href, pathname, searchParams } = new URL(url);
  if (method !== 'GET' || !href.startsWith(scope) || headers.has('range')) return null;
  if (cache === 'no-store') return null;
  const path = pathname.slice(new URL(scope).pathname.length);
  const known = KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (known) return known;
  const isPage = mode === 'navigate' && !path.startsWith('data/');
  return isPage && searchParams.get(WORKER_PARAMETER) !== 'off' ? 'page' : null;
}
