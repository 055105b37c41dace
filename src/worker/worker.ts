import type { PrecacheEntry } from 'workbox-precaching/_types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { cacheName, KEEP_PAGE } from '../manifest/offline.ts';
import { answerFile } from './files.ts';
import { kindOf } from './kindOf.ts';
import { answerPage, keepNewestPage, keepPageOf } from './page.ts';

declare const self: ServiceWorkerGlobalScope & {
  /** The build puts the list of the shell's files here. */
  __WB_MANIFEST: (PrecacheEntry | string)[];
};

const { scope } = self.registration;
/** Path under which the paper is served. */
const base = new URL(scope).pathname;

const shell = new PrecacheController({ cacheName: cacheName(base, 'shell') });
const entries = self.__WB_MANIFEST;
shell.addToCacheList(entries);

// A worker never takes the place of one whose pages are open: they need the files that it keeps.
self.addEventListener('install', (event) => event.waitUntil(install(event)));

async function install(event: ExtendableEvent): Promise<void> {
  await shell.install(event);
  const files = entries.map((entry) => (typeof entry === 'string' ? entry : entry.url));
  await keepPageOf(files, base);
}

self.addEventListener('activate', (event) => {
  const { navigationPreload } = self.registration;
  event.waitUntil(
    Promise.all([shell.activate(event), self.clients.claim(), navigationPreload?.enable()]),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === KEEP_PAGE) event.waitUntil(keepNewestPage(base));
});

self.addEventListener('fetch', (event) => {
  const kind = kindOf(event.request, scope);
  if (kind === null) return;
  const answer = kind === 'page' ? answerPage(event, base) : answerFile(event, kind, base);
  // Whatever goes wrong here, a reader must be no worse off than without a worker.
  event.respondWith(answer.catch(() => fetch(event.request)).catch(() => Response.error()));
});
