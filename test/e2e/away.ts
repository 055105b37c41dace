import type { Page } from '@playwright/test';
import { cacheName } from '../../src/manifest/offline.ts';
import { type FaultyHost, startFaultyHost } from './faultyHost.ts';
import { takeOver } from './handover.ts';
import { required } from './list.ts';
import { test as bare, expect, readPaper } from './paper.ts';

export { expect };

interface Fixtures {
  /** Folder of the paper. */
  out: string;
  /** Serves it, and fails when it is told to. */
  host: FaultyHost;
}

/** The journeys' `test` for readers whose network comes and goes: the paper is served by a host of the journey's own. */
export const test = bare.extend<Fixtures>({
  serviceWorkers: 'allow',
  answersOutside: false,
  out: async ({ base }, use) => {
    await use(required(takeOver().papers.find((paper) => paper.base === base)?.out, 'folder'));
  },
  host: async ({ base, out }, use) => {
    const host = await startFaultyHost(out, base);
    await use(host);
    await host.close();
  },
  paper: async ({ host, out, base }, use) => {
    await use(await readPaper({ base, out, url: host.url }));
  },
});

/** Said by the browser of every request that fails. */
export const NOT_LOADED = /^console: Failed to load resource/;

/** Nothing comes from the host any more, and what is on its way breaks off. */
export function cutOff(host: FaultyHost): void {
  host.rules.unshift({ path: /^/, fault: 'reset' });
}

/** Whether a worker answers for the open page. */
export function hasWorker(page: Page): Promise<boolean> {
  return page.evaluate(() => navigator.serviceWorker.controller !== null);
}

/** Opens an address, and waits until the worker is there and keeps the page and all of the reader. */
export async function openKept(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expectKept(page, 'page', 1);
  await expectKept(page, 'shell', 40);
}

/** Waits until a cache holds so many answers at least. */
export async function expectKept(
  page: Page,
  kind: Parameters<typeof cacheName>[1],
  count: number,
): Promise<void> {
  await expect.poll(async () => (await keptIn(page, kind)).length).toBeGreaterThanOrEqual(count);
}

/** Addresses of all that a cache of the paper holds. */
export async function keptIn(page: Page, kind: Parameters<typeof cacheName>[1]): Promise<string[]> {
  const base = await page.locator('meta[name="kanbao-base"]').getAttribute('content');
  return page.evaluate(
    async (name) => {
      if (!(await caches.has(name))) return [];
      const requests = await (await caches.open(name)).keys();
      return requests.map(({ url }) => url);
    },
    cacheName(base ?? '/', kind),
  );
}
