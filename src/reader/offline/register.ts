import {
  CACHES,
  cacheName,
  WORKER_META,
  WORKER_PARAMETER,
  WORKER_PATH,
} from '../../manifest/offline.ts';
import { base } from '../data/base.ts';
import { wishes } from './wishes.ts';

/** A script gets its address from text nowhere but here, and only this one. */
const policy = window.trustedTypes?.createPolicy('kanbao-worker', {
  createScriptURL: (path: string) => (path === WORKER_PATH ? base + path : ''),
});

/**
 * Starts what keeps the paper for times without a network; null where the
 * publisher or the browser wants none, which is no fault: a private window, a
 * page that came over plain http.
 */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  const isWanted = document.querySelector(`meta[name="${WORKER_META}"]`) !== null;
  if (!isWanted || !('serviceWorker' in navigator)) return null;
  try {
    if (new URLSearchParams(location.search).get(WORKER_PARAMETER) === 'off') {
      await removeWorker();
      return null;
    }
    // Each look for a newer one asks the server: none is stale for longer than a visit.
    const options: RegistrationOptions = { scope: base, updateViaCache: 'none' };
    return await navigator.serviceWorker.register(
      policy?.createScriptURL(WORKER_PATH) ?? base + WORKER_PATH,
      options,
    );
  } catch (error) {
    console.info('Nothing is kept for reading offline:', error);
    return null;
  }
}

/** Removes the worker of this paper and all that it keeps; the next address that is opened starts anew. */
async function removeWorker(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(base);
  // Where this paper has none, that of one around it may answer.
  if (registration && new URL(registration.scope).pathname === base)
    await registration.unregister();
  await Promise.all(CACHES.map((kind) => caches.delete(cacheName(base, kind))));
  wishes.update(() => []);
}
