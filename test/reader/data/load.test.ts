import { afterEach, describe, expect, it, vi } from 'vitest';
import { ManifestError } from '../../../src/manifest/manifestError.ts';
import { LoadError, load, mayRecover } from '../../../src/reader/data/load.ts';

function answer(response: Response | TypeError | DOMException): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
    if (response instanceof Response) return response.clone();
    throw response;
  });
}

const read = (value: unknown) => {
  if (typeof value !== 'number') throw new ManifestError('data/x.json', 'file: expected a number');
  return value;
};

/** The fault that loading ends with. */
async function fault(): Promise<unknown> {
  return load('/', 'data/x.json', read).catch((error: unknown) => error);
}

afterEach(() => vi.restoreAllMocks());

describe('loading a data file', () => {
  it('gives what the gate made of it', async () => {
    answer(Response.json(7));
    expect(await load('/sub/', 'data/x.json', read)).toBe(7);
    expect(fetch).toHaveBeenCalledWith('/sub/data/x.json', expect.anything());
  });

  it.each([
    ['missing', new Response('', { status: 404 })],
    ['status', new Response('', { status: 503 })],
    // A host that answers everything with its index page.
    ['missing', new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })],
    ['not-json', new Response('{"half":')],
    ['offline', new TypeError('Failed to fetch')],
    ['timeout', new DOMException('signal timed out', 'TimeoutError')],
  ])('reports %s with the file', async (reason, response) => {
    answer(response);
    expect(await fault()).toMatchObject({ name: 'LoadError', reason, path: 'data/x.json' });
  });

  it('fetches a damaged file once more, past the cache', async () => {
    const answers = [new Response('{"half":'), Response.json(7)];
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      const next = answers.shift();
      if (!next) throw new Error('asked a third time');
      return next;
    });
    expect(await load('/', 'data/x.json', read)).toBe(7);
    expect(asked.mock.lastCall?.[1]).toMatchObject({ cache: 'reload' });
  });

  it('reports a file that breaks the contract', async () => {
    answer(Response.json('seven'));
    expect(await fault()).toBeInstanceOf(ManifestError);
  });
});

describe('trying again', () => {
  it('is for the network, not for a wrong or missing file', () => {
    expect(mayRecover(new LoadError('x', 'offline'))).toBe(true);
    expect(mayRecover(new LoadError('x', 'status', 503))).toBe(true);
    expect(mayRecover(new LoadError('x', 'missing', 404))).toBe(false);
    expect(mayRecover(new ManifestError('x', 'broken'))).toBe(false);
  });
});
