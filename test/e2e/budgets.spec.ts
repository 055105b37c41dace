import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expectListOf, required } from './list.ts';
import { expect, test } from './paper.ts';

/** Bytes after gzip, of scripts and style sheets. */
const FIRST_VIEW = 120 * 1024;
const ARTICLE_EXTRA = 16 * 1024;
/** What an article needs beside the first view to show its text. */
const ARTICLE = /^ArticleBody/;

test('the first view and an article show their text with code that keeps to its budget', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(/ERR_FAILED|assets/);
  const named = await namedBy(page, paper.at('/'));
  const code = await onlyCode(page, (name) => named.has(name) || ARTICLE.test(name));
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  const first = code.bytes();
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThanOrEqual(FIRST_VIEW);
  await page.getByRole('feed').getByRole('link').first().click();
  await expect(page.locator('.body')).not.toBeEmpty();
  const extra = code.bytes() - first;
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

/** Names of the scripts and style sheets that a page itself names. */
async function namedBy(page: Page, url: string): Promise<Set<string>> {
  const html = await (await page.request.get(url)).text();
  const names = [...html.matchAll(/assets\/([\w.-]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
  return new Set(names);
}

/** Lets only some code arrive, and weighs it. */
async function onlyCode(page: Page, isWanted: (name: string) => boolean) {
  let bytes = 0;
  await page.route(/\/assets\/[^/]+\.(?:js|css)$/, async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (!isWanted(name)) return route.abort();
    const response = await route.fetch();
    bytes += gzipSync(await response.body(), { level: 9 }).length;
    return route.fulfill({ response });
  });
  return { bytes: () => bytes };
}
