import { ManifestError } from '../../manifest/manifestError.ts';

/** A data file did not arrive: says which, and why; the reader offers to try again. */
export class LoadError extends Error {
  override name = 'LoadError';
  constructor(
    readonly path: string,
    readonly reason: 'offline' | 'timeout' | 'missing' | 'status' | 'not-json',
    /** HTTP status, for `missing` and `status`. */
    readonly status?: number,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}${status === undefined ? '' : ` ${status}`}`, options);
  }
}

/** After this many milliseconds without a complete answer a request is given up. */
const PATIENCE = 8_000;

/** How a data file is asked for. */
export interface LoadOptions {
  revalidate?: boolean;
  signal?: AbortSignal;
}

/**
 * Fetches a data file and passes it through the gate: status, then content
 * type, then shape. Throws `LoadError` for the network's troubles and
 * `ManifestError` for a file that breaks the contract.
 */
export function load<T>(
  base: string,
  path: string,
  read: (value: unknown, file: string) => T,
  options: LoadOptions = {},
): Promise<T> {
  const take = async (response: Response) => parse(await response.text(), path);
  return loadAs(base, path, take, read, options);
}

/** The same for a file of any kind: `take` gets at what an answer holds, and `read` is its gate. */
export async function loadAs<Held, T>(
  base: string,
  path: string,
  take: (response: Response) => Promise<Held>,
  read: (held: Held, file: string) => T,
  options: LoadOptions,
): Promise<T> {
  const patience = AbortSignal.timeout(PATIENCE);
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience;
  const get = async (cache: RequestCache) =>
    read(await fetchHeld(base + path, path, take, { signal, cache }), path);
  try {
    return await get(options.revalidate ? 'no-cache' : 'default');
  } catch (error) {
    // A file that was damaged on its way may be cached for a year: it is fetched past the cache, once.
    if (isDamaged(error)) return get('reload');
    throw error;
  }
}

function isDamaged(error: unknown): boolean {
  return (
    error instanceof ManifestError || (error instanceof LoadError && error.reason === 'not-json')
  );
}

async function fetchHeld<Held>(
  url: string,
  path: string,
  take: (response: Response) => Promise<Held>,
  init: RequestInit,
): Promise<Held> {
  try {
    const response = await fetch(url, init);
    if (response.status === 404) throw new LoadError(path, 'missing', 404);
    if (!response.ok) throw new LoadError(path, 'status', response.status);
    // A host that answers unknown paths with its index page means: the file is not there.
    if (response.headers.get('content-type')?.includes('text/html')) {
      throw new LoadError(path, 'missing', response.status);
    }
    return await take(response);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    throw new LoadError(path, timedOut ? 'timeout' : 'offline', undefined, { cause: error });
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new LoadError(path, 'not-json', undefined, { cause: error });
  }
}

/** Whether trying again may help: yes for the network, no for a file that is wrong. */
export function mayRecover(error: Error): boolean {
  return (
    !(error instanceof ManifestError) && !(error instanceof LoadError && error.reason === 'missing')
  );
}
