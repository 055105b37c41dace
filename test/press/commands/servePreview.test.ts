import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { OpenReaders } from '../../../src/press/commands/openReaders.ts';
import { servePreview } from '../../../src/press/commands/servePreview.ts';
import { fixture, makeFolder } from '../folders.ts';

async function serve(base = '/', readers?: OpenReaders) {
  const out = await makeFolder();
  await cp(fixture('shell'), out, { recursive: true });
  await mkdir(join(out, 'data/pages'), { recursive: true });
  await writeFile(join(out, 'data/manifest.json'), '{}');
  await writeFile(join(out, 'data/pages/0123456789abcdef.json'), '{}');
  await mkdir(join(out, 'data/files'));
  await writeFile(join(out, 'data/files/图.0123456789abcdef.png'), 'x');
  const preview = await servePreview({ out, base, port: 0, ...(readers && { readers }) });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await preview.close();
    isOpen = false;
  };
  onTestFinished(close);
  return { out, url: preview.url, close };
}

test.each(['/', '/news/'])(
  'addresses of articles and lists show the reader’s page under %s',
  async (base) => {
    const { url } = await serve(base);
    for (const path of [
      '',
      'emnews/2022/02/09/a.html',
      'about-harbours/',
      'category/x?from=2022-01-01',
      '%E7%9C%8B.html',
      'a/data/x.json',
    ]) {
      const response = await fetch(url + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toContain('<title>Reader</title>');
    }
  },
);

test('files are themselves, and missing data and assets are missing', async () => {
  const { url } = await serve('/news/');
  const manifest = await fetch(`${url}data/manifest.json`);
  expect(manifest.headers.get('content-type')).toContain('application/json');
  for (const path of ['data/pages/fedcba9876543210.json', 'assets/old-ABCD1234.js']) {
    const response = await fetch(url + path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).not.toContain('html');
  }
});

test('what is named by hash is kept forever, all else is asked for again', async () => {
  const { url } = await serve();
  const control = async (path: string) => (await fetch(url + path)).headers.get('cache-control');
  const picture = 'data/files/%E5%9B%BE.0123456789abcdef.png';
  for (const path of ['data/pages/0123456789abcdef.json', picture, 'assets/index-ABCD1234.js']) {
    expect(await control(path)).toBe('public, max-age=31536000, immutable');
  }
  for (const path of ['', 'a/b.html', 'icon.svg', 'data/manifest.json']) {
    expect(await control(path)).toBe('no-cache');
  }
});

test('the manifest is sent again only when it changed', async () => {
  const { url, out } = await serve();
  const first = await fetch(`${url}data/manifest.json`);
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
  expect((await fetch(`${url}data/manifest.json`, { headers })).status).toBe(304);
  await writeFile(join(out, 'data/manifest.json'), '{"count":1}');
  expect((await fetch(`${url}data/manifest.json`, { headers })).status).toBe(200);
});

test('other paths lead to the base', async () => {
  const { url } = await serve('/news/');
  const response = await fetch(new URL('/', url), { redirect: 'manual' });
  expect(response.status).toBe(302);
  expect(response.headers.get('location')).toBe('/news/');
});

test('nothing outside the folder is served', async () => {
  const { url, out } = await serve();
  await writeFile(`${out}-secret.json`, 'secret');
  onTestFinished(() => rm(`${out}-secret.json`));
  for (const path of ['..%2f', '%2e%2e/', '..%5c']) {
    const response = await fetch(`${url}data/${path}${path}${out.split('/').at(-1)}-secret.json`);
    expect(await response.text()).not.toContain('secret');
  }
});

test('a taken port and a missing paper are said', async () => {
  const { url, out } = await serve();
  const port = Number(new URL(url).port);
  await expect(servePreview({ out, base: '/', port })).rejects.toThrow(
    `port ${port} is taken; name another: --port ${port + 1}`,
  );
  const empty = await makeFolder();
  await expect(servePreview({ out: empty, base: '/', port: 0 })).rejects.toThrow(
    `${empty}: no paper here; run "npm run build" first`,
  );
});

describe('a paper that is being watched', () => {
  /** Reads news as they come. */
  async function hear(url: string) {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const response = await fetch(`${url}data/live`, { signal: ending.signal });
    let text = '';
    const reading = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    const listening = (async () => {
      for await (const part of reading) text += part;
    })();
    const ended = listening.then(
      () => 'ended',
      () => 'ended',
    );
    return {
      response,
      ended,
      editions: () => [...text.matchAll(/^data: (.*)$/gm)].map((m) => m[1]),
    };
  }

  test('says so in the page, and nowhere else', async () => {
    const { url } = await serve('/news/', new OpenReaders('a'));
    for (const path of ['', 'index.html', '?category=x', 'emnews/2022/02/09/a.html']) {
      const response = await fetch(url + path);
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain(
        '<meta name="kanbao-live" content="data/live" /></head>',
      );
    }
    expect(await (await fetch(`${url}data/manifest.json`)).text()).toBe('{}');
  });

  test('tells open readers the edition that is there, and each new one once', async () => {
    const readers = new OpenReaders('a');
    const { url } = await serve('/news/', readers);
    const first = await hear(url);
    const second = await hear(url);
    expect(first.response.headers.get('content-type')).toBe('text/event-stream');
    await vi.waitFor(() => expect(second.editions()).toEqual(['a']));
    readers.tell('b');
    readers.tell('b');
    readers.tell('c');
    await vi.waitFor(() => expect(first.editions()).toEqual(['a', 'b', 'c']));
    await vi.waitFor(() => expect(second.editions()).toEqual(['a', 'b', 'c']));
  });

  test('ends with readers that listen', async () => {
    const readers = new OpenReaders('a');
    const { url, close } = await serve('/', readers);
    const { ended, editions } = await hear(url);
    await vi.waitFor(() => expect(editions()).toEqual(['a']));
    await close();
    expect(await ended).toBe('ended');
    readers.tell('b');
  });

  test('one that is not watched has nothing to listen to', async () => {
    const { url } = await serve();
    expect((await fetch(`${url}data/live`)).status).toBe(404);
    expect(await (await fetch(url)).text()).not.toContain('kanbao-live');
  });
});
