import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { servePreview } from '../../../src/press/commands/servePreview.ts';
import { findBrowser, launchOptions } from '../../e2e/browser.ts';
import { largeEntry, printLarge, RARE, undatedBefore } from '../../e2e/largePaper.ts';
import { traceTasks } from '../traceTasks.ts';

/** Figures of the reader by their names. */
export type ReaderFigures = ReadonlyMap<string, string>;

/** Measures the reader in a browser, with a paper of so many articles. */
export async function measureReader(count: number): Promise<ReaderFigures> {
  const figures = new Map<string, string>();
  const out = await mkdtemp(join(tmpdir(), 'kanbao-large-'));
  await printLarge(count, out);
  const server = await servePreview({ out, base: '/', port: 0 });
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    for (const [name, take] of MEASUREMENTS) {
      const page = await opened(browser);
      const value = await take(page, server.url, count);
      figures.set(
        name,
        JSON.stringify(value)
          .replaceAll(/["{}[\]]/g, ' ')
          .trim(),
      );
      await page.context().close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
    await rm(out, { recursive: true });
  }
}

type Measurement = (page: Page, url: string, count: number) => Promise<unknown>;

const MEASUREMENTS: readonly [name: string, Measurement][] = [
  ['first view, bytes after gzip', firstView],
  ['rare category', rareCategory],
  ['jump to a day', jumpToDay],
  ['deep link', (page, url, count) => deepLink(page, url, Math.floor(count / 2))],
  ['deep link without a day', (page, url, count) => deepLink(page, url, undatedBefore(count / 2))],
  ['category change, data there, ms', categoryChange],
  ['scrolling by steps of 400 px', (page, url) => scrolling(page, url, 400, 1_500)],
  ['scrolling end to end', (page, url) => scrolling(page, url, null, 600)],
];

async function opened(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  // What tsx puts into functions, also into those that are sent to the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  return page;
}

const rows = (page: Page) => page.locator('.feed article');

async function firstView(page: Page, url: string) {
  const sizes = { page: 0, code: 0, data: 0 };
  const taken: Promise<void>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    const kind = kindOf(pathname);
    const add = async () => {
      sizes[kind] += gzipSync(await response.body(), { level: 9 }).length;
    };
    if (response.ok()) taken.push(add());
  });
  await page.goto(url);
  await rows(page).nth(5).waitFor();
  await page.waitForLoadState('networkidle');
  await Promise.all(taken);
  return sizes;
}

function kindOf(pathname: string): 'page' | 'data' | 'code' {
  if (pathname === '/') return 'page';
  return pathname.startsWith('/data/') ? 'data' : 'code';
}

/** Data files asked for from now on. */
function dataAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/data/')) asked.push(pathname.split('/')[2] ?? '');
  });
  return asked;
}

async function rareCategory(page: Page, url: string) {
  const asked = dataAsked(page);
  await page.goto(`${url}category/${RARE}`);
  await rows(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  return asked;
}

async function jumpToDay(page: Page, url: string, count: number) {
  const { time } = largeEntry(Math.floor(count / 2));
  const asked = dataAsked(page);
  await page.goto(`${url}${time.slice(0, 10).replaceAll('-', '/')}/`);
  await rows(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  return asked;
}

/** What is asked for until the article is there; its list may go on. */
async function deepLink(page: Page, url: string, number: number) {
  const asked = dataAsked(page);
  await page.goto(url + largeEntry(number).url.slice(1));
  await page.locator('.body p').first().waitFor();
  return asked;
}

async function categoryChange(page: Page, url: string) {
  await page.goto(url);
  await rows(page).first().waitFor();
  const times: number[] = [];
  for (let i = 0; i < 12; i++) {
    await page.waitForLoadState('networkidle');
    times.push(await page.evaluate(clickCategory, i % 2 === 0 ? 1 : 0));
  }
  // The first two load what the others find.
  return times.slice(2).map(Math.round);
}

/** Clicks a category, and resolves to the ms until its list is painted. */
function clickCategory(nth: number): Promise<number> {
  const link = document.querySelectorAll<HTMLElement>('.categories a')[nth];
  const name = link?.textContent?.split(' ')[0] ?? '';
  const start = performance.now();
  link?.click();
  return new Promise((resolve) => {
    const look = () => {
      const heading = document.querySelector('.list-name')?.textContent ?? '';
      const isThere = heading === name && document.querySelector('.feed article') !== null;
      if (isThere) setTimeout(() => resolve(performance.now() - start));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/**
 * Scrolls so many frames, by so many px each or over the whole list; tells frames
 * per second, long tasks, memory. A task on a busy machine is long because it
 * waits: `cpu` is what the longest ones took of a processor, in ms.
 */
async function scrolling(page: Page, url: string, step: number | null, frames: number) {
  await page.goto(url);
  await rows(page).first().waitFor();
  await page.waitForLoadState('networkidle');
  const cpu = await traceTasks(page);
  const seen = await page.evaluate(scrollFrames, { step, frames });
  const longest = await cpu();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
  return { ...seen, cpu: longest, heapMB: Math.round(heap / 1e5) / 10 };
}

async function scrollFrames({ step, frames }: { step: number | null; frames: number }) {
  const box = document.querySelector('.feed-scroller');
  if (!box) throw new Error('no list is on the page');
  const long: number[] = [];
  let peak = 0;
  const observer = new PerformanceObserver((list) => {
    long.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
  });
  observer.observe({ entryTypes: ['longtask'] });
  const px = step ?? (box.scrollHeight - box.clientHeight) / frames;
  const start = performance.now();
  for (let i = 0; i < frames; i++) {
    // Of px each from where it is, or to a place of the whole.
    box.scrollTop = step === null ? (i + 1) * px : box.scrollTop + px;
    await new Promise(requestAnimationFrame);
    const memory: unknown = Reflect.get(performance, 'memory');
    if (memory && typeof memory === 'object') {
      peak = Math.max(peak, Number(Reflect.get(memory, 'usedJSHeapSize')));
    }
  }
  const fps = Math.round(frames / ((performance.now() - start) / 1_000));
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  const drawn = [...document.querySelectorAll('.feed article')];
  const last = drawn.at(-1);
  const of = last
    ? `${last.getAttribute('aria-posinset')}/${last.getAttribute('aria-setsize')}`
    : '';
  return { fps, longTasks: long, peakMB: Math.round(peak / 1e5) / 10, reached: of };
}
