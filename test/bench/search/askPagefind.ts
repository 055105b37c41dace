import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from '@playwright/test';
import sirv from 'sirv';
import { findBrowser, launchOptions } from '../../e2e/browser.ts';
import type { PagefindSite } from './pagefind.ts';
import type { Load } from './served.ts';

/** What became of a query. */
export interface PagefindAnswer {
  /** Places of all results, each once. */
  found: number[];
  /** What every query needs: the client, its WebAssembly, and what is known of the index. */
  before: Load;
  /** Parts of the index that the query asked for. */
  index: Load;
  /** These, and what the first ten results show. */
  results: Load;
}

const FIRST = 10;

/** Runs in the page. */
const BEGIN = `(async () => {
  globalThis.pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
})()`;
const ASK = `(async (phrase) => {
  globalThis.answer = await pagefind.search(phrase);
  return answer.results.map(({ id }) => id);
})`;
const SHOW = `Promise.all(answer.results.slice(0, ${FIRST}).map((result) => result.data()))`;

/** Asks Pagefind's own client for phrases, in a browser and each with an empty cache. */
export async function askPagefind(
  site: PagefindSite,
  phrases: readonly string[],
): Promise<PagefindAnswer[]> {
  const server = createServer(sirv(site.folder, { dev: true }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    const answers: PagefindAnswer[] = [];
    for (const phrase of phrases) answers.push(await ask(browser, url, site, phrase));
    return answers;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function ask(
  browser: Browser,
  url: string,
  { folder, places }: PagefindSite,
  phrase: string,
): Promise<PagefindAnswer> {
  const page = await browser.newPage();
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/pagefind/')) paths.push(pathname);
  });
  const loads = (isOf: (path: string) => boolean) => loadOf(folder, paths.filter(isOf));
  try {
    await page.goto(url);
    await page.evaluate(BEGIN);
    const ids = await page.evaluate<string[]>(`${ASK}(${JSON.stringify(phrase)})`);
    await page.evaluate(SHOW);
    const found = ids.flatMap((id) => places.get(id) ?? []);
    return {
      found: [...new Set(found)],
      before: loads((path) => !OF_A_QUERY.test(path)),
      index: loads((path) => path.startsWith('/pagefind/index/')),
      results: loads((path) => OF_A_QUERY.test(path)),
    };
  } finally {
    await page.close();
  }
}

/** Its own parts of the index, and pages of its results. */
const OF_A_QUERY = /^\/pagefind\/(?:index|fragment)\//;

function loadOf(folder: string, paths: readonly string[]): Load {
  const bytes = paths.map((path) => sentBytes(join(folder, path)));
  return { requests: paths.length, bytes: bytes.reduce((sum, each) => sum + each, 0) };
}

/** As a host sends a file: code by `gzip -6`; what Pagefind wrote is packed already. */
function sentBytes(file: string): number {
  const held = readFileSync(file);
  return /\.(?:js|json)$/.test(file) ? gzipSync(held, { level: 6 }).length : held.length;
}
