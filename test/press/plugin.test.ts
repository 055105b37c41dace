import { appendFile, cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readInline } from '../../src/manifest/inline.ts';
import { INLINE_ID } from '../../src/manifest/paths.ts';
import { readManifest } from '../../src/manifest/read.ts';
import { kanbao } from '../../src/press/plugin.ts';
import { fixture, makeFolder } from './folders.ts';

beforeEach(() => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  return () => log.mockRestore();
});

async function serve(config: object) {
  const root = await makeFolder();
  await cp(fixture('content'), join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'kanbao.config.json'), JSON.stringify(config));
  await writeFile(
    join(root, 'index.html'),
    '<!doctype html><html><head></head><body></body></html>',
  );
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { port: 0 },
    plugins: [kanbao({}, root)],
  });
  onTestFinished(() => server.close());
  await server.listen();
  const events: unknown[] = [];
  vi.spyOn(server.ws, 'send').mockImplementation((payload) => void events.push(payload));
  const url = server.resolvedUrls?.local[0] ?? '';
  const get = (path: string) => fetch(url + path, { headers: { accept: 'text/html,*/*' } });
  const manifest = async () =>
    readManifest(await (await get('data/manifest.json')).json(), 'manifest');
  return { root, url, get, manifest, events };
}

test('serves data and attachments under the base, and the page for addresses of articles', async () => {
  const { url, get, manifest } = await serve({ base: '/news/', title: 'A <b> $& "c"', lang: 'en' });
  expect(new URL(url).pathname).toBe('/news/');
  expect((await manifest()).count).toBe(3);
  const picture = await get('data/files/harbour.3a18fec853607518.svg');
  expect(picture.headers.get('content-type')).toBe('image/svg+xml');
  expect((await get('data/pages/0123456789abcdef.json')).status).toBe(404);
  for (const path of ['', 'emnews/2022/02/09/a.html', 'about-harbours/']) {
    const html = await (await get(path)).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<title>A &lt;b&gt; $&amp; &quot;c&quot;</title>');
    expect(html).toContain('<meta name="kanbao-base" content="/news/" />');
    const block = new RegExp(`id="${INLINE_ID}">([^<]*)</script>`).exec(html)?.[1] ?? '';
    expect(readInline(JSON.parse(block), 'index.html').manifest).toEqual(await manifest());
  }
});

test('presses again when a post changes, and tells open readers', async () => {
  const { root, manifest, events } = await serve({});
  const { edition } = await manifest();
  await appendFile(join(root, 'content/_posts/2022-02-10-harbours-again.md'), 'More.\n');
  await vi.waitFor(async () => expect((await manifest()).edition).not.toBe(edition), 5_000);
  await vi.waitFor(() =>
    expect(events).toContainEqual({ type: 'custom', event: 'kanbao:edition' }),
  );
});

test('keeps the last edition while the config is wrong, and takes the mended one', async () => {
  const { root, manifest } = await serve({ title: 'One' });
  const config = join(root, 'kanbao.config.json');
  await writeFile(config, '{ "title": 1 }');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await manifest()).site.title).toBe('One');
  await writeFile(config, '{ "title": "Two" }');
  await vi.waitFor(async () => expect((await manifest()).site.title).toBe('Two'), 5_000);
});
