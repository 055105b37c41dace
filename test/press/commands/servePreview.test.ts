import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { servePreview } from '../../../src/press/commands/servePreview.ts';
import { fixture, makeFolder } from '../folders.ts';

async function serve(base = '/') {
  const out = await makeFolder();
  await cp(fixture('shell'), out, { recursive: true });
  await mkdir(join(out, 'data/pages'), { recursive: true });
  await writeFile(join(out, 'data/manifest.json'), '{}');
  await writeFile(join(out, 'data/pages/0123456789abcdef.json'), '{}');
  await mkdir(join(out, 'data/files'));
  await writeFile(join(out, 'data/files/图.0123456789abcdef.png'), 'x');
  const preview = await servePreview({ out, base, port: 0 });
  onTestFinished(() => preview.close());
  return { out, ...preview };
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
