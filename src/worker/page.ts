import { cacheName } from '../manifest/offline.ts';
import { pageToKeep } from './valid.ts';

/** After so many ms a page that is kept is better than one that may come. It is kept when it comes. */
const PATIENCE = 3_000;

/** What is used of a worker's event. */
export interface Asking {
  request: Request;
  /** The answer to a page that was asked for while the worker was started; undefined where browsers cannot. */
  preloadResponse?: Promise<Response | undefined>;
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Answers with the newest page, or with the one that is kept when the network
 * fails, the server does, or neither answers for a while. What is wrong with
 * storage is no reason to give no page.
 */
export async function answerPage(event: Asking, base: string): Promise<Response> {
  const network = fetchPage(event);
  event.waitUntil(network.then((response) => keep(response.clone(), base)).catch(noMatter));
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const first = await Promise.race([network.catch(() => null), late]);
  if (first && first.status < 500) return first;
  const kept = await caches.match(base, { cacheName: cacheName(base, 'page') });
  return kept ?? network;
}

/**
 * Keeps the page of the build whose files these are. Rejects when the server has
 * none, and the worker is not installed then: once it is active, the page that
 * is kept must find its files here.
 */
export async function keepPageOf(files: readonly string[], base: string): Promise<void> {
  const page = await pageToKeep(await fetch(base, { cache: 'no-cache' }), base);
  const [, script = ''] =
    / src="[^"]*?(assets\/[^"/]+\.js)"/.exec((await page?.clone().text()) ?? '') ?? [];
  if (!page || !files.includes(script)) throw new Error('the page is not yet of this build');
  await put(page, base);
}

/** Fetches the page and keeps it, if the answer is one. */
export async function keepNewestPage(base: string): Promise<void> {
  try {
    await keep(await fetch(base, { cache: 'no-cache' }), base);
  } catch (error) {
    noMatter(error);
  }
}

async function fetchPage({ request, preloadResponse }: Asking): Promise<Response> {
  return (await preloadResponse) ?? fetch(request);
}

async function keep(response: Response, base: string): Promise<void> {
  const page = await pageToKeep(response, base);
  if (page) await put(page, base);
}

async function put(page: Response, base: string): Promise<void> {
  const cache = await caches.open(cacheName(base, 'page'));
  await cache.put(base, page);
}

/** The page before stays: there is no network, or no room. */
function noMatter(error: unknown): void {
  console.info('The page was not kept:', error);
}
