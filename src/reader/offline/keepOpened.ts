import { KEEP_PAGE } from '../../manifest/offline.ts';
import { base } from '../data/base.ts';

/** Files whose names carry a hash: what lies in a folder of the data, and the shell's. */
const HASHED = /^(?:data\/[^/]+|assets)\//;

/** Has the worker keep the page as it is now at the server: it names the edition that the reader took since it was opened. */
export async function keepPage(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(KEEP_PAGE);
}

/**
 * At the first visit files came before there was a worker: they are asked for
 * again, which costs no bytes as the browser has them, and pass through it now.
 */
export async function keepOpened(): Promise<void> {
  if (navigator.serviceWorker.controller) return;
  await new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  );
  const root = new URL(base, location.href).href;
  const isHashed = (url: string) => url.startsWith(root) && HASHED.test(url.slice(root.length));
  for (const url of new Set((await loadedUrls()).filter(isHashed))) {
    try {
      // To its end: what is not read keeps the worker busy, and from giving way to a newer one.
      await (await fetch(url)).arrayBuffer();
    } catch (error) {
      // It is kept when it is opened again.
      console.info(`${url} was not kept:`, error);
    }
  }
}

/** What the page has loaded so far, by the browser's own account. */
function loadedUrls(): Promise<string[]> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      observer.disconnect();
      resolve(list.getEntries().map(({ name }) => name));
    });
    observer.observe({ type: 'resource', buffered: true });
  });
}
