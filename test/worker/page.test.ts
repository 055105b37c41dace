import { afterEach, describe, expect, test, vi } from 'vitest';
import { cacheName } from '../../src/manifest/offline.ts';
import { answerPage, keepNewestPage, keepPageOf } from '../../src/worker/page.ts';
import { asking, type HeldCaches, stubSurroundings } from './heldCaches.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const PAGE = cacheName('/', 'page');
const page = (text: string, status = 200) =>
  new Response(`<html><meta name="kanbao-base" content="/" /><div id="root">${text}</div></html>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });

async function withKept(caches: HeldCaches): Promise<void> {
  await (await caches.open(PAGE)).put('/', page('kept'));
}

const ask = () => asking(new Request('https://paper.example/category/keji'));

describe('a page', () => {
  test('comes from the network and is kept, whatever its address', async () => {
    const caches = stubSurroundings(async () => page('new', 404));
    const event = ask();
    const response = await answerPage(event, '/');
    expect(response.status).toBe(404);
    await event.done();
    expect(await caches.textOf(PAGE, '/')).toContain('new');
  });

  test.each([
    ['there is no network', () => Promise.reject(new TypeError('no network'))],
    ['the server fails', async () => new Response('', { status: 503 })],
  ])('is the one that is kept when %s', async (_, network) => {
    const caches = stubSurroundings(network);
    await withKept(caches);
    const event = ask();
    expect(await (await answerPage(event, '/')).text()).toContain('kept');
    await event.done();
    expect(await caches.textOf(PAGE, '/')).toContain('kept');
  });

  test('is the one that is kept when the network is slow, and the new one is kept later', async () => {
    vi.useFakeTimers();
    let come = (_: Response): void => undefined;
    const late = new Promise<Response>((resolve) => {
      come = resolve;
    });
    const caches = stubSurroundings(() => late);
    await withKept(caches);
    const event = ask();
    const answer = answerPage(event, '/');
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await (await answer).text()).toContain('kept');
    come(page('new'));
    await event.done();
    expect(await caches.textOf(PAGE, '/')).toContain('new');
  });

  test('is what the server says when none is kept', async () => {
    stubSurroundings(async () => new Response('', { status: 503 }));
    expect((await answerPage(ask(), '/')).status).toBe(503);
  });

  test('that was loaded while the worker started is not asked for twice', async () => {
    stubSurroundings(async () => page('other'));
    const preloadResponse = Promise.resolve(page('preloaded'));
    const response = await answerPage({ ...ask(), preloadResponse }, '/');
    expect(await response.text()).toContain('preloaded');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('is kept with the files of its build, and none of another', async () => {
    const caches = stubSurroundings(async () => page('<script src="/assets/index-New.js">'));
    await withKept(caches);
    await expect(keepPageOf(['assets/index-Old.js'], '/')).rejects.toThrow(/not yet/);
    expect(await caches.textOf(PAGE, '/')).toContain('kept');
    await keepPageOf(['assets/index-New.js'], '/');
    expect(await caches.textOf(PAGE, '/')).toContain('index-New');
  });

  test('stays when the newest one does not come', async () => {
    const caches = stubSurroundings(() => Promise.reject(new TypeError('no network')));
    await withKept(caches);
    await keepNewestPage('/');
    expect(await caches.textOf(PAGE, '/')).toContain('kept');
  });
});
