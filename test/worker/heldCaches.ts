import { vi } from 'vitest';

/** What Node lacks of a worker's surroundings: caches in memory, as far as the worker uses them. */
export class HeldCaches {
  readonly held = new Map<string, Map<string, Response>>();
  /** Thrown by the next writes, as by a disk that is full. */
  refusal: Error | null = null;

  async match(request: Request | string, { cacheName }: { cacheName: string }) {
    return this.held.get(cacheName)?.get(urlOf(request))?.clone();
  }

  async open(name: string) {
    return {
      put: async (request: Request | string, response: Response) => {
        if (this.refusal) throw this.refusal;
        const cache = this.held.get(name) ?? new Map<string, Response>();
        this.held.set(name, cache.set(urlOf(request), response));
      },
    };
  }

  async delete(name: string) {
    return this.held.delete(name);
  }

  /** What a cache holds of an address, as text. */
  async textOf(name: string, url: string): Promise<string | undefined> {
    return this.held.get(name)?.get(url)?.clone().text();
  }
}

function urlOf(request: Request | string): string {
  return typeof request === 'string' ? request : request.url;
}

/** An event with a request, whose work can be waited for. */
export function asking(request: Request) {
  const work: Promise<unknown>[] = [];
  return {
    request,
    waitUntil: (each: Promise<unknown>) => work.push(each),
    done: () => Promise.all(work),
  };
}

/** Puts a network and caches in the place of the browser's. */
export function stubSurroundings(network: () => Promise<Response>): HeldCaches {
  const caches = new HeldCaches();
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('fetch', vi.fn(network));
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  return caches;
}
