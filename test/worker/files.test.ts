import { afterEach, describe, expect, test, vi } from 'vitest';
import { cacheName } from '../../src/manifest/offline.ts';
import { answerFile } from '../../src/worker/files.ts';
import { asking, stubSurroundings } from './heldCaches.ts';

vi.mock('workbox-expiration/CacheExpiration.js', () => ({
  CacheExpiration: class {
    updateTimestamp = async () => undefined;
    expireEntries = async () => undefined;
  },
}));

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const URL_OF_PACK = 'https://paper.example/data/packs/0123456789abcdef.json';
const FILES = cacheName('/', 'files');
const KEPT = cacheName('/', 'kept');
const json = (text: string) =>
  new Response(text, { headers: { 'content-type': 'application/json' } });

/** Asks for the pack; resolves to the text of the answer when all work is done. */
async function ask(init: RequestInit = {}): Promise<string> {
  const event = asking(new Request(URL_OF_PACK, init));
  const text = await (await answerFile(event, 'data', '/')).text();
  await event.done();
  return text;
}

describe('a file that never changes', () => {
  test('comes from the network once, and from the cache from then on', async () => {
    stubSurroundings(async () => json('{"a":1}'));
    expect([await ask(), await ask()]).toEqual(['{"a":1}', '{"a":1}']);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('is not kept when it is broken, and the reader gets it as it came', async () => {
    const caches = stubSurroundings(async () => json('{"a":'));
    expect(await ask()).toBe('{"a":');
    expect(caches.held.size).toBe(0);
  });

  test('is fetched anew for a reader who found it damaged, and replaced where it was', async () => {
    const caches = stubSurroundings(async () => json('"new"'));
    await (await caches.open(KEPT)).put(URL_OF_PACK, json('"old"'));
    expect(await ask({ cache: 'reload' })).toBe('"new"');
    expect(await caches.textOf(KEPT, URL_OF_PACK)).toBe('"new"');
    expect(caches.held.has(FILES)).toBe(false);
  });

  test('is better than nothing for a browser that passes by all caches', async () => {
    const caches = stubSurroundings(() => Promise.reject(new TypeError('no network')));
    await (await caches.open(FILES)).put(URL_OF_PACK, json('"old"'));
    expect(await ask({ cache: 'reload' })).toBe('"old"');
  });

  test('comes all the same when storage is full, and room is made without what was chosen', async () => {
    const caches = stubSurroundings(async () => json('{}'));
    await (await caches.open(FILES)).put('https://paper.example/other', json('{}'));
    await (await caches.open(KEPT)).put('https://paper.example/chosen', json('{}'));
    caches.refusal = new DOMException('full', 'QuotaExceededError');
    expect(await ask()).toBe('{}');
    expect([...caches.held.keys()]).toEqual([KEPT]);
  });
});
