import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { dayInAddress } from '../../src/manifest/addresses.ts';
import type { Address } from '../../src/manifest/types.ts';
import { expectListOf, required } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

/** Bytes after gzip, of scripts and style sheets. */
const FIRST_VIEW = 120 * 1024;
const ARTICLE_EXTRA = 16 * 1024;
/** How long data is held back, in ms: far longer than requests that are made together lie apart. */
const LATE = 500;
/** What an article needs beside the first view to show its text. */
const ARTICLE = /^(?:ArticleBody|left)-/;

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

const DEEP_LINKS: [kind: string, of: (paper: Paper) => Address | undefined][] = [
  ['an article by its day', ({ entries }) => entries.find(({ url }) => dayInAddress(url))?.url],
  [
    'an article without a day in its address',
    ({ entries }) => entries.find(({ url }) => !dayInAddress(url))?.url,
  ],
  ['an old address', ({ redirects }) => [...redirects.keys()].find((from) => !dayInAddress(from))],
];

for (const [kind, addressIn] of DEEP_LINKS) {
  test(`a link to ${kind}, opened cold, costs two data requests, one after the other`, async ({
    page,
    paper,
  }) => {
    const roundsOf = await lateData(page);
    await page.goto(paper.at(required(addressIn(paper), kind)));
    await expect(page.locator('.article-pane .body')).not.toBeEmpty();
    expect(roundsOf()).toBe(2);
  });
}

/** Lets data arrive late; tells how many times it has arrived, what was asked for together at once. */
async function lateData(page: Page): Promise<() => number> {
  let arrived = 0;
  await page.route(/\/data\/\w+\/[^/]+\.json$/, async (route) => {
    const round = arrived + 1;
    const response = await route.fetch();
    await setTimeout(LATE);
    arrived = Math.max(arrived, round);
    await route.fulfill({ response });
  });
  return () => arrived;
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
