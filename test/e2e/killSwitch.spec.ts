import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WORKER_PATH } from '../../src/manifest/offline.ts';
import { goneWorker } from '../../src/press/write/goneWorker.ts';
import { expect, hasWorker, keptIn, openKept, test } from './away.ts';
import { expectListOf } from './list.ts';
import { nth, read } from './own.ts';

/** Registrations of the origin, and the caches of it. */
const leftOvers = async () => [
  ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ...(await caches.keys()),
];

test('a worker that fails everything is gone at the visit after the switch is put up', async ({
  page,
  paper,
  host,
  faults,
}) => {
  faults.tolerate(/./);
  host.deployed.set(
    WORKER_PATH,
    `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
     addEventListener('fetch', (event) => event.respondWith(Promise.reject(new Error('broken'))));`,
  );
  await page.goto(paper.at('/'));
  await expect.poll(() => hasWorker(page)).toBe(true);
  await expect(page.goto(paper.at('/'))).rejects.toThrow(/ERR_FAILED/);
  host.deployed.set(WORKER_PATH, goneWorker('/'));
  // The browser looks for a newer worker at each visit, also at one that fails.
  await expect(async () => {
    await page.goto(paper.at('/')).catch(() => null);
    await expectListOf(page, paper.entries);
    expect(await hasWorker(page)).toBe(false);
  }).toPass();
});

test('a worker that cannot be installed changes nothing', async ({ page, paper, host }) => {
  host.deployed.set(WORKER_PATH, 'addEventListener("install", () => { throw new Error("no") }); (');
  const failed = page.waitForEvent('console', (message) => /worker/i.test(message.text()));
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await failed;
  await page.reload();
  await expectListOf(page, paper.entries);
  expect(await page.evaluate(leftOvers)).toEqual([]);
});

test('open pages go on when the switch is put up, and the next visit finds nothing left', async ({
  page,
  paper,
  out,
  host,
}) => {
  await openKept(page, paper.at('/'));
  await expect.poll(() => hasWorker(page)).toBe(true);
  host.deployed.set(WORKER_PATH, goneWorker('/'));
  await page.evaluate(() => navigator.serviceWorker.ready.then((is) => is.update()));
  await read(page, nth(paper, 0));
  // As the press writes the page then.
  host.deployed.set(
    'index.html',
    (await readFile(join(out, 'index.html'), 'utf8')).replace('kanbao-worker', 'none'),
  );
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(paper.at('/'));
    expect(await page.evaluate(leftOvers)).toEqual([]);
  }).toPass();
});

test('?worker=off rids a reader of the worker and of all that it kept', async ({ page, paper }) => {
  await openKept(page, paper.at('/'));
  await page.goto(paper.at('/?worker=off'));
  await expectListOf(page, paper.entries);
  await expect.poll(() => page.evaluate(leftOvers)).toEqual([]);
});

test('two papers of one origin leave each other alone', async ({ page, host, paper }) => {
  await openKept(page, paper.at('/'));
  const mine = await keptIn(page, 'shell');
  host.deployed.set(`sub/${WORKER_PATH}`, goneWorker('/sub/'));
  await page.evaluate(async () => {
    const other = await caches.open('kanbao.1:/sub/:files');
    await other.put('/sub/x', new Response('x'));
  });
  expect(mine.length).toBeGreaterThan(40);
  await page.goto(paper.at('/?worker=off'));
  await expect.poll(() => page.evaluate(leftOvers)).toEqual(['kanbao.1:/sub/:files']);
});
