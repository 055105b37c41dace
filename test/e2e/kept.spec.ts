import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { dayInAddress } from '../../src/manifest/addresses.ts';
import { addDays, dayOf } from '../../src/manifest/days.ts';
import type { Entry } from '../../src/manifest/types.ts';
import { KEEP_WORDS } from '../../src/reader/offline/keepWords.ts';
import { OFFLINE_SETTINGS } from '../../src/reader/settings/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { test as away, cutOff, expect, keptIn, NOT_LOADED, openKept } from './away.ts';
import { printLarge } from './largePaper.ts';
import { feedOf, required } from './list.ts';
import type { Paper } from './paper.ts';

const WORDS = KEEP_WORDS.zh;
const CATEGORY = 'source-0';
/** Nine days of a newswire. */
const COUNT = 2_600;
/** Articles of two days, which come later. */
const LATER = 550;

async function print(folder: string, newest: number): Promise<void> {
  await printLarge(COUNT, folder, newest);
  await copyFile(join(folder, 'index.html'), join(folder, '404.html'));
}

const test = away.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
  out: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'kanbao-kept-'));
    await print(folder, LATER);
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

// A paper is made for each journey.
test.describe.configure({ timeout: 60_000 });

async function openPanel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: zh.settings }).click();
  await page.getByRole('button', { name: OFFLINE_SETTINGS.zh }).click();
  return page.getByRole('region', { name: WORDS.name });
}

/** Keeps some days of a category, and waits until they are here. */
async function keepDays(page: Page, days: number): Promise<Locator> {
  const panel = await openPanel(page);
  await panel.getByLabel(WORDS.what).selectOption(CATEGORY);
  await panel.getByRole('radio', { name: WORDS.days(days), exact: true }).check();
  await panel.getByRole('button', { name: WORDS.ask }).click();
  await expect(panel.getByText(/^要下载约? \d+\.\d MB$/)).toBeVisible();
  await panel.getByRole('button', { name: WORDS.begin }).click();
  await expect(panel.getByRole('list', { name: WORDS.kept })).toContainText(/ \d+ 天\d+\.\d MB/);
  return panel;
}

/** Articles of the category in so many days, newest first. */
function since({ entries, manifest }: Paper, days: number): Entry[] {
  const from = addDays(dayOf(manifest.latest ?? ''), 1 - days);
  return entries.filter(
    ({ categories, time }) => categories.includes(CATEGORY) && dayOf(time) >= from,
  );
}

test('days of a category that were kept open without a network, and others say that they are not', async ({
  page,
  paper,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  await keepDays(page, 7);
  const kept = since(paper, 7);
  const [older] = paper.entries
    .filter(({ categories }) => categories.includes(CATEGORY))
    .slice(kept.length + 8);
  cutOff(host);
  await page.goto(paper.at(`/category/${CATEGORY}`));
  await expect(feedOf(page).getByRole('article').first()).toBeVisible();
  for (const at of [0, kept.length >> 1, kept.length - 1]) {
    const entry = required(kept[at], 'article');
    await page.goto(paper.at(entry.url));
    await expect(page.locator('.body')).toContainText(/^第 \d+ 篇/);
  }
  const undated = kept.find(({ url }) => !dayInAddress(url));
  if (undated) {
    await page.goto(paper.at(undated.url));
    await expect(page.locator('.body')).toContainText(/^第 \d+ 篇/);
  }
  await page.goto(paper.at(required(older, 'older article').url));
  await expect(page.getByRole('alert').first()).toContainText(zh.reasons.offline, {
    timeout: 15_000,
  });
});

test('what is kept moves along with the paper, and is let go when it is told to', async ({
  page,
  paper,
  out,
}) => {
  await openKept(page, paper.at('/'));
  await keepDays(page, 1);
  const before = await keptIn(page, 'kept');
  await print(out, 0);
  await page.goto(paper.at('/'));
  await expect
    .poll(async () => {
      const now = await keptIn(page, 'kept');
      return now.some((url) => !before.includes(url)) && before.some((url) => !now.includes(url));
    })
    .toBe(true);
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: WORDS.removeOne(CATEGORY) }).click();
  await expect(panel.getByRole('list', { name: WORDS.kept })).toHaveCount(0);
  await expect.poll(() => keptIn(page, 'kept')).toEqual([]);
});

test('a download that breaks off says why, keeps what came and goes on', async ({
  page,
  paper,
  host,
  faults,
}) => {
  await openKept(page, paper.at('/'));
  const panel = await openPanel(page);
  await panel.getByLabel(WORDS.what).selectOption(CATEGORY);
  await panel.getByRole('button', { name: WORDS.ask }).click();
  await expect(panel.getByText(/^要下载约? \d+\.\d MB$/)).toBeVisible();
  faults.expect(NOT_LOADED);
  host.rules.push({ path: /^data\/packs\//, fault: 503, times: 4 });
  await panel.getByRole('button', { name: WORDS.begin }).click();
  const alert = panel.getByRole('alert');
  await expect(alert).toContainText(zh.reasons.status);
  await expect(panel.getByRole('list', { name: WORDS.kept })).toContainText(WORDS.notYet);
  host.rules.length = 0;
  await alert.getByRole('button', { name: zh.retry }).click();
  await expect(panel.getByRole('list', { name: WORDS.kept })).toContainText(/\d+\.\d MB/);
});

test('a device without room says so', async ({ page, paper }) => {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(paper.at('/'));
  await openKept(page, paper.at('/'));
  const panel = await openPanel(page);
  await panel.getByRole('button', { name: WORDS.ask }).click();
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
  await panel.getByRole('button', { name: WORDS.begin }).click();
  await expect(panel.getByRole('alert')).toContainText(WORDS.full);
});
