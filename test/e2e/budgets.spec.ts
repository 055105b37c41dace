import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { required } from './list.ts';
import { expect, test } from './paper.ts';

/** Bytes after gzip, of scripts and style sheets. */
const FIRST_VIEW = 120 * 1024;
const ARTICLE_EXTRA = 16 * 1024;

test('scripts and styles keep to their budgets', async ({ page, paper }) => {
  const sizes = codeSizes(page);
  await page.goto(paper.at('/'));
  await expect(page.getByRole('feed')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const first = await sum(sizes);
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(FIRST_VIEW);
  await page.getByRole('feed').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.waitForLoadState('networkidle');
  const extra = (await sum(sizes)) - first;
  expect(extra).toBeGreaterThan(0);
  expect(extra).toBeLessThanOrEqual(ARTICLE_EXTRA);
});

test('a deep link opened cold costs two data requests, one after the other', async ({
  page,
  paper,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(paper.at(required(paper.entries.find(isDated), 'dated article').url));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const data = asked.filter((path) => /^\/data\/\w+\/.*\.json$/.test(path));
  expect(data.length).toBeLessThanOrEqual(2);
});

function isDated({ url }: { url: string }): boolean {
  return /\/\d{4}\/\d\d\/\d\d\//.test(url);
}

function codeSizes(page: Page): Promise<number>[] {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!/\.(?:js|css)$/.test(new URL(response.url()).pathname)) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return sizes;
}

async function sum(sizes: Promise<number>[]): Promise<number> {
  return (await Promise.all(sizes)).reduce((total, size) => total + size, 0);
}
