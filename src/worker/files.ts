import { type CacheKind, cacheName } from '../manifest/offline.ts';
import type { Asking } from './page.ts';
import { makeRoom, noteUse } from './room.ts';
import { isWhole } from './valid.ts';

/** Where files are looked for, and the last one is where those go that are new. */
const PLACES = {
  shell: ['shell', 'files'],
  data: ['kept', 'files'],
  picture: ['pictures'],
} as const satisfies Record<string, readonly CacheKind[]>;

/** A file that is here, and in which cache. */
interface Held {
  place: CacheKind;
  response: Response;
}

/**
 * Answers with a file whose name carries its hash: from a cache, else from the
 * network, and keeps it if it is whole. A reader that found its copy damaged
 * asks past all caches: the copy is replaced, and serves only if there is no
 * other, for browsers whose tools switch their cache off ask like that each time.
 */
export async function answerFile(
  event: Asking,
  kind: keyof typeof PLACES,
  base: string,
): Promise<Response> {
  const { request } = event;
  const held = await find(request, PLACES[kind], base);
  if (held && request.cache !== 'reload') {
    event.waitUntil(noteUse(request.url, held.place, base));
    return held.response;
  }
  const response = await fetchElse(request, held);
  const place = held?.place ?? PLACES[kind].at(-1) ?? 'files';
  event.waitUntil(keep(request, response.clone(), place, base));
  return response;
}

async function fetchElse(request: Request, held: Held | null): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (!held) throw error;
    return held.response;
  }
}

async function find(
  request: Request,
  places: readonly CacheKind[],
  base: string,
): Promise<Held | null> {
  for (const place of places) {
    // Hosts vary their answers by encoding, which makes no difference here.
    const options = { cacheName: cacheName(base, place), ignoreVary: true, ignoreSearch: true };
    const response = await caches.match(request, options);
    if (response) return { place, response };
  }
  return null;
}

/** Without storage, or when it is full, reading goes on. */
async function keep(
  request: Request,
  response: Response,
  place: CacheKind,
  base: string,
): Promise<void> {
  try {
    if (!(await isWhole(response.clone(), request.url))) return;
    const cache = await caches.open(cacheName(base, place));
    await cache.put(request, response);
    await noteUse(request.url, place, base);
  } catch (error) {
    console.info(`${request.url} was not kept:`, error);
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await makeRoom(base);
  }
}
