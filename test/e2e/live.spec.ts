import type { Locator, Page } from '@playwright/test';
import { zh } from '../../src/reader/words/zh.ts';
import { feedOf, headlinesOf, required, rowLink } from './list.ts';
import { follow, topOf } from './sight.ts';
import { expect, longText, test, titleOf } from './watched.ts';

/** Opens the paper and marks the page, so that a reload would show. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(feedOf(page)).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', 'once'));
}

async function expectNoReload(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-opened', 'once');
}

/** Waits until the list holds so many articles; notes how long after `since` that was. */
async function expectCount(page: Page, count: number, since: number): Promise<void> {
  const first = feedOf(page).getByRole('article').first();
  await expect(first).toHaveAttribute('aria-setsize', String(count));
  const seconds = ((performance.now() - since) / 1_000).toFixed(2);
  test
    .info()
    .annotations.push({ type: 'seconds from the post to the reader', description: seconds });
}

/** Scrolls the list, and returns the row in its middle. */
async function scrollToMiddle(page: Page): Promise<Locator> {
  const box = page.locator('.feed-scroller');
  await box.evaluate((element) => {
    element.scrollTop = 4_313;
  });
  // Rows that come into sight are measured as they are drawn, by the second frame.
  await box.evaluate(async () => {
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
  });
  const title = await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.feed article')];
    const row = rows.find((each) => each.getBoundingClientRect().top > innerHeight / 2);
    return row?.querySelector('h3')?.textContent ?? '';
  });
  return feedOf(page).getByRole('link', { name: title, exact: true });
}

test('at the top of the list a new post is shown as it comes', async ({ page, paper, desk }) => {
  await open(page, paper.at('/'));
  const since = performance.now();
  await desk.write('2026-11-20 09:00', 'fresh', longText('新'));
  await expectCount(page, 121, since);
  await expect(headlinesOf(page).first()).toHaveText(titleOf('2026-11-20 09:00', 'fresh'));
  await expect(headlinesOf(page).first()).toBeInViewport();
  const everything = page
    .getByRole('navigation', { name: zh.categories })
    .getByRole('link')
    .first();
  await expect(everything).toContainText('121');
  await expectNoReload(page);
});

test('in the middle of the list nothing moves, and what came above is said', async ({
  page,
  paper,
  desk,
}) => {
  await open(page, paper.at('/'));
  const row = await scrollToMiddle(page);
  await row.focus();
  const place = await topOf(row);
  const places = await follow(row);
  const since = performance.now();
  await desk.write('2026-11-20 09:00', 'fresh', longText('新'));
  await expectCount(page, 121, since);
  expect(await topOf(row)).toBe(place);
  const offer = page.getByRole('button', { name: zh.newArticles(1) });
  await expect(offer).toBeVisible();
  // On the first day, above and below the row; each of another height.
  for (let i = 0; i < 13; i++) await desk.write('2026-11-20 09:01', `above-${i}`, ['短。']);
  await desk.write('2026-11-18 07:00', 'below', ['短。']);
  await desk.remove('2026-11-18 08:00', 'post-0');
  await expectCount(page, 134, performance.now());
  await expect(page.getByRole('button', { name: zh.newArticles(14) })).toBeVisible();
  expect(await topOf(row)).toBe(place);
  await desk.remove('2026-11-20 09:00', 'fresh');
  await expectCount(page, 133, performance.now());
  expect(await topOf(row)).toBe(place);
  expect(await places(), 'where the row was, at any frame').toEqual([place]);
  await expect(row).toBeFocused();
  await page.getByRole('button', { name: zh.newArticles(13) }).click();
  await expect(headlinesOf(page).first()).toBeInViewport();
  await expect(headlinesOf(page).first()).toContainText('above');
  await expect(page.getByRole('button', { name: zh.newArticles(13) })).toHaveCount(0);
  await expectNoReload(page);
});

test('an open article stays as it is: its place, the focus, the selection', async ({
  page,
  paper,
  desk,
}) => {
  await open(page, paper.at('/'));
  const entry = required(paper.entries[4], 'article');
  await rowLink(page, entry).click();
  const paragraph = page.locator('.body > p').nth(12);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await paragraph.evaluate((block) => block.scrollIntoView());
  await select(paragraph);
  const pane = page.locator('.article-pane');
  const place = await pane.evaluate((element) => element.scrollTop);
  expect(place).toBeGreaterThan(0);
  const places = await follow(paragraph);
  await desk.write('2026-11-20 09:00', 'fresh', longText('新'));
  await expectCount(page, 121, performance.now());
  expect(await pane.evaluate((element) => element.scrollTop)).toBe(place);
  expect(await places()).toHaveLength(1);
  expect(await selected(page)).toBe(await paragraph.textContent());
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expectNoReload(page);
});

test('an open article that is edited shows its new text and does not jump', async ({
  page,
  paper,
  desk,
}) => {
  await page.goto(paper.at('/2026/11/20/post-20.html'));
  await page.evaluate(() => document.documentElement.setAttribute('data-opened', 'once'));
  const paragraph = page.locator('.body > p', { hasText: '第 12 段' });
  await paragraph.evaluate((block) => block.scrollIntoView());
  await select(paragraph);
  const places = await follow(paragraph);
  const place = await topOf(paragraph);
  const text = longText('2026-11-20 20');
  const edited = [...text.slice(0, 3), '这一段是后来加的。'.repeat(60), ...text.slice(3)];
  await desk.write('2026-11-20 08:20', 'post-20', edited);
  await expect(page.locator('.body')).toContainText('这一段是后来加的');
  expect(await topOf(paragraph)).toBeCloseTo(place, 0);
  expect(await selected(page)).toBe(await paragraph.textContent());
  await desk.write('2026-11-20 08:20', 'post-20', ['全文重写。', ...text.slice(10)]);
  await expect(page.locator('.body')).toContainText('全文重写');
  expect(await topOf(paragraph)).toBeCloseTo(place, 0);
  for (const each of await places()) expect(each).toBeCloseTo(place, 0);
  await expectNoReload(page);
});

function select(block: Locator): Promise<void> {
  return block.evaluate((element) => getSelection()?.selectAllChildren(element));
}

function selected(page: Page): Promise<string | undefined> {
  return page.evaluate(() => getSelection()?.toString());
}
