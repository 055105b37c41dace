import type { Locator, Page } from '@playwright/test';
import { longDay } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { expect, test } from './paper.ts';

test('the first key leads past the masthead to the text', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: zh.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('an article is opened, read and left without a mouse', async ({ page, paper }) => {
  const first = required(paper.entries[0], 'article');
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await pressUntilFocused(page, 'Tab', rowLink(page, first));
  await page.keyboard.press('Enter');
  const headline = page.getByRole('heading', { level: 1, name: first.title, exact: true });
  await expect(headline).toBeFocused();
  await pressUntilFocused(page, 'Shift+Tab', page.getByRole('link', { name: zh.backToList }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: zh.everything })).toBeFocused();
});

test('the calendar is gone through by the keys of a date picker', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  const calendar = page.getByRole('complementary', { name: zh.calendar });
  const day = (name: string) => calendar.getByRole('button', { name: longDay(zh, name) });
  const days = paper.timeline.days.map(([each]) => each);
  const newest = required(days[0], 'day');
  const before = required(days[1], 'day before it');
  await day(newest).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(day(before)).toBeFocused();
  await page.keyboard.press('PageUp');
  const focused = calendar.locator('[data-day]:focus');
  await expect(focused).toHaveCount(1);
  const month = (await focused.getAttribute('data-day'))?.slice(0, 7) ?? '';
  expect(month < newest.slice(0, 7)).toBe(true);
  expect(days.some((each) => each.startsWith(month))).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(paper.at('/'));
});

/** How many stops there may be on the way from one part of the page to another. */
const MOST_STOPS = 100;

async function pressUntilFocused(page: Page, key: string, target: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(target).toBeFocused();
}
