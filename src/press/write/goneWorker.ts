import { CACHES, cacheName } from '../../manifest/offline.ts';

/**
 * A worker that takes the place of any before it at once, removes itself and all
 * that was kept, and touches no request: pages go on, and the next visit knows
 * of no worker. Plain and short, so that there is nothing in it that could fail.
 */
export function goneWorker(base: string): string {
  const names = CACHES.map((kind) => cacheName(base, kind));
  return `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));
async function leave() {
  await registration.unregister();
  await Promise.allSettled(${JSON.stringify(names)}.map((name) => caches.delete(name)));
}
`;
}
