import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadBytes } from '../../../src/reader/data/loadBytes.ts';
import { CutShort } from '../../../src/search/bits.ts';

/** Answers one request after the other; throws when there is one more. */
function answer(...responses: Response[]) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    const next = responses.shift();
    if (!next) throw new Error('asked once more');
    return next;
  });
}

const bytes = (...values: number[]) => new Response(Uint8Array.from(values));

/** A file of two bytes. */
const read = (file: Uint8Array) => {
  if (file.length < 2) throw new CutShort('too short');
  return [...file];
};

const load = () => loadBytes('/sub/', 'data/x.bin', read);

afterEach(() => vi.restoreAllMocks());

describe('loading a binary file', () => {
  it('gives what the gate made of it', async () => {
    const asked = answer(bytes(7, 200));
    expect(await load()).toEqual([7, 200]);
    expect(asked.mock.lastCall?.[0]).toBe('/sub/data/x.bin');
  });

  it('fetches one that is cut short once more, past the cache', async () => {
    const asked = answer(bytes(7), bytes(7, 8));
    expect(await load()).toEqual([7, 8]);
    expect(asked.mock.lastCall?.[1]).toMatchObject({ cache: 'reload' });
  });

  it('reports one that stays cut short, with the file', async () => {
    answer(bytes(7), bytes(8));
    await expect(load()).rejects.toMatchObject({ name: 'ManifestError', file: 'data/x.bin' });
  });

  it.each([
    ['missing', new Response('', { status: 404 })],
    ['missing', new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['status', new Response('', { status: 500 })],
  ])('reports %s', async (reason, response) => {
    answer(response);
    await expect(load()).rejects.toMatchObject({ name: 'LoadError', reason });
  });
});
