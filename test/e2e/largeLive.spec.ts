import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { OpenReaders } from '../../src/press/commands/openReaders.ts';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { largeEntry, printLarge } from './largePaper.ts';
import { feedOf, headlinesOf } from './list.ts';
import { test as bare, expect, readPaper } from './paper.ts';
import { follow, pullTo, topOf, topRow } from './sight.ts';

/** Articles of all editions: a list that is not laid out whole. */
const COUNT = 20_000;
/** The newest article of the first edition. Those with lower numbers come live. */
const FIRST_NEWEST = 1_600;

interface Fixtures {
  /** Publishes what came up to the article with a number, and tells the open readers. */
  publish: (newest: number) => Promise<void>;
  served: { url: string; out: string; publish: (newest: number) => Promise<void> };
}

const test = bare.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
  served: async ({}, use) => {
    const out = await mkdtemp(join(tmpdir(), 'kanbao-large-'));
    const print = (newest: number) => printLarge(COUNT - newest, out, newest);
    const { edition } = await print(FIRST_NEWEST);
    const readers = new OpenReaders(edition);
    const server = await servePreview({ out, base: '/', port: 0, readers });
    const publish = async (newest: number) => readers.tell((await print(newest)).edition);
    await use({ url: server.url, out, publish });
    await server.close();
    await rm(out, { recursive: true });
  },
  publish: ({ served }, use) => use(served.publish),
  paper: async ({ served: { url, out } }, use) => {
    await use(await readPaper({ base: '/', out, url }));
  },
});

/** Waits until the list shows the edition with so many articles. */
async function expectCount(page: Page, count: number): Promise<void> {
  const first = feedOf(page).getByRole('article').first();
  await expect(first).toHaveAttribute('aria-setsize', String(count));
}

/** A row in the middle of what is seen, once all rows are there and drawn as high as they are. */
async function middleRow(page: Page): Promise<Locator> {
  await expect(page.locator('.feed .entry-waiting')).toHaveCount(0);
  await page.locator('.feed-scroller').evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  });
  const title = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.feed article')];
    const row = rows.find((each) => each.getBoundingClientRect().top > innerHeight / 2);
    return row?.querySelector('h3')?.textContent ?? '';
  });
  expect(title).not.toBe('');
  return feedOf(page).getByRole('link', { name: title, exact: true });
}

/** Turns the wheel by so many px, and waits until the list rests. */
async function wheel(page: Page, px: number): Promise<void> {
  await page.locator('.feed-scroller').hover();
  const rest = await page.locator('.feed-scroller').evaluateHandle((box) => ({
    comes: new Promise((come) => box.addEventListener('scrollend', come, { once: true })),
  }));
  await page.mouse.wheel(0, px);
  await rest.evaluate(async ({ comes }) => {
    await comes;
  });
}

/** The rows in sight are those that belong there in an edition. */
async function expectRightRows(page: Page, newest: number): Promise<void> {
  await expect(async () => {
    const { number } = await topRow(page);
    const { title } = largeEntry(newest + number - 1);
    await expect(feedOf(page).getByRole('link', { name: title, exact: true })).toBeInViewport({
      timeout: 500,
    });
  }).toPass();
}

for (const { where, go } of [
  { where: 'in the middle', go: (page: Page) => pullTo(page, 0.5) },
  { where: 'far down', go: (page: Page) => pullTo(page, 0.97) },
  { where: 'a few screens down', go: (page: Page) => wheel(page, 4_313) },
]) {
  test(`news move nothing ${where} in a long list, and are said`, async ({
    page,
    paper,
    publish,
  }) => {
    await page.goto(paper.at('/'));
    await expectCount(page, COUNT - FIRST_NEWEST);
    await go(page);
    await wheel(page, 137);
    const row = await middleRow(page);
    await row.focus();
    const place = await topOf(row);
    const places = await follow(row);
    // A few, and more than are laid out above the row.
    for (const newest of [1_597, 1_580, 0]) {
      await publish(newest);
      await expectCount(page, COUNT - newest);
      const news = zh.newArticles(FIRST_NEWEST - newest);
      await expect(page.getByRole('button', { name: news })).toBeVisible();
      expect(await topOf(row)).toBe(place);
      await expectRightRows(page, newest);
    }
    expect(await places(), 'where the row was, at any frame').toEqual([place]);
    await expect(row).toBeFocused();
    const { number } = await topRow(page);
    await wheel(page, -600);
    await wheel(page, 600);
    expect((await topRow(page)).number).toBe(number);
    // The wheel may stop within a pixel.
    expect(await topOf(row)).toBeCloseTo(place, 0);
    await page.getByRole('button', { name: zh.newArticles(FIRST_NEWEST) }).click();
    await expect(headlinesOf(page).first()).toHaveText(largeEntry(0).title);
    await expect(headlinesOf(page).first()).toBeInViewport();
    await expect(page.getByRole('button', { name: zh.newArticles(FIRST_NEWEST) })).toHaveCount(0);
  });
}

test('the scrollbar that is pulled right after news reaches the right rows', async ({
  page,
  paper,
  publish,
}) => {
  await page.goto(paper.at('/'));
  await expectCount(page, COUNT - FIRST_NEWEST);
  await pullTo(page, 0.25);
  let newest = FIRST_NEWEST;
  for (const share of [0.75, 0.1, 0.5, 0.9]) {
    newest -= 30;
    await publish(newest);
    await expectCount(page, COUNT - newest);
    await pullTo(page, share);
    await expectRightRows(page, newest);
    const { number } = await topRow(page);
    expect(Math.abs(number / (COUNT - newest) - share)).toBeLessThan(0.05);
  }
  await expect(async () => {
    await pullTo(page, 1);
    const { title } = largeEntry(COUNT - 1);
    await expect(feedOf(page).getByRole('link', { name: title, exact: true })).toBeInViewport({
      timeout: 500,
    });
  }).toPass();
});
