import { cacheName } from '../../manifest/offline.ts';
import { base } from '../data/base.ts';
import { LoadError } from '../data/load.ts';

/** As many requests at once as leave the reader some. */
const AT_ONCE = 4;
/** Of so many files the size is asked for, to reckon that of all. */
const SAMPLE = 6;
/** What a file takes where hosts do not say, in bytes. */
const USUAL = 40_000;

/** How much is to be fetched. */
export interface Cost {
  files: number;
  bytes: number;
  /** Whether it is reckoned from some of the files. */
  isAbout: boolean;
}

function keptCache(): Promise<Cache> {
  return caches.open(cacheName(base, 'kept'));
}

/** Those of some files that are not kept yet. */
async function lacking(paths: readonly string[]): Promise<string[]> {
  const root = new URL(base, location.href).href;
  const kept = new Set((await (await keptCache()).keys()).map(({ url }) => url.slice(root.length)));
  return paths.filter((path) => !kept.has(path));
}

/** What it takes to keep files, as far as the host tells. */
export async function costOf(paths: readonly string[]): Promise<Cost> {
  const missing = await lacking(paths);
  const step = Math.max(1, missing.length / SAMPLE);
  const sample = missing.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
  const sizes = await Promise.all(sample.map(sizeOf));
  const known = sizes.filter((size) => size !== null);
  const mean = known.reduce((sum, size) => sum + size, 0) / known.length;
  return {
    files: missing.length,
    bytes: Math.round(missing.length * (known.length > 0 ? mean : USUAL)),
    isAbout: known.length < missing.length,
  };
}

async function sizeOf(path: string): Promise<number | null> {
  const { ok, headers } = await ask(path, { method: 'HEAD' });
  const length = headers.get('content-length');
  return ok && length !== null ? Number(length) : null;
}

/**
 * Keeps files that are not kept yet. `onFile` hears how many are. Rejects with
 * `LoadError` for one that does not come; those before it stay.
 */
export async function keepFiles(
  paths: readonly string[],
  onFile: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const cache = await keptCache();
  const waiting = await lacking(paths);
  let done = paths.length - waiting.length;
  onFile(done);
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      signal.throwIfAborted();
      await cache.put(base + path, await wholeFile(path, signal));
      done += 1;
      onFile(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** A file that was opened before is here already; any other is fetched past the worker, which would keep it twice. */
async function wholeFile(path: string, signal: AbortSignal): Promise<Response> {
  const options = { cacheName: cacheName(base, 'files'), ignoreVary: true };
  const opened = await caches.match(base + path, options);
  if (opened) return opened;
  const response = await ask(path, { signal });
  if (!response.ok)
    throw new LoadError(path, response.status === 404 ? 'missing' : 'status', response.status);
  try {
    JSON.parse(await response.clone().text());
  } catch (error) {
    throw new LoadError(path, 'not-json', undefined, { cause: error });
  }
  return response;
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(base + path, { ...init, cache: 'no-store' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new LoadError(path, 'offline', undefined, { cause: error });
  }
}

/** Lets go of all that is kept beside some files. */
export async function keepOnly(paths: ReadonlySet<string>): Promise<void> {
  const cache = await keptCache();
  const root = new URL(base, location.href).href;
  for (const request of await cache.keys()) {
    if (!paths.has(request.url.slice(root.length))) await cache.delete(request);
  }
}

/** Bytes that files take here. */
export async function bytesOf(paths: readonly string[]): Promise<number> {
  const cache = await keptCache();
  const sizes = await Promise.all(
    paths.map(async (path) => (await (await cache.match(base + path))?.blob())?.size ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
