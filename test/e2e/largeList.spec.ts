import type { Page } from '@playwright/test';
import { zh } from '../../src/reader/words/zh.ts';
import { held } from './asked.ts';
import { RARE } from './largePaper.ts';
import { COUNT, middleOf, test } from './largeTest.ts';
import { expectListOf, feedOf, required, rowLink } from './list.ts';
import { expect, type Paper } from './paper.ts';
import { pullTo, topRow } from './sight.ts';

// The paper is made once.
test.describe.configure({ mode: 'default' });

async function openInTheMiddle(page: Page, paper: Paper): Promise<void> {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await pullTo(page, 0.5);
}

test.describe('a list of 60,000 rows', () => {
  test('goes down to the oldest article by its scrollbar, and back up', async ({ page, paper }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    const oldest = rowLink(page, required(paper.entries.at(-1), 'article'));
    await expect(async () => {
      await pullTo(page, 1);
      await expect(oldest).toBeInViewport({ timeout: 500 });
    }).toPass();
    await pullTo(page, 0);
    await expectListOf(page, paper.entries);
    expect(await topRow(page)).toEqual({ number: 1, y: 0 });
  });

  test('shows the right articles wherever the scrollbar is put, under their day', async ({
    page,
    paper,
  }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    for (const share of [0.25, 0.5, 0.9]) {
      await pullTo(page, share);
      const { number } = await topRow(page);
      expect(Math.abs(number / COUNT - share)).toBeLessThan(0.05);
      const entry = required(paper.entries[number - 1], 'article');
      await expect(rowLink(page, entry)).toBeInViewport();
    }
  });

  test('moves with the wheel pixel by pixel, over the edges of what is laid out', async ({
    page,
    paper,
  }) => {
    await openInTheMiddle(page, paper);
    await feedOf(page).getByRole('article').nth(10).hover();
    const numbers = [(await topRow(page)).number];
    // A thousand px at a time are some eight rows, far from what the scrollbar would make of it.
    for (let i = 0; i < 20; i++) {
      await page.mouse.wheel(0, 1_000);
      await expect
        .poll(async () => (await topRow(page)).number)
        .toBeGreaterThan(numbers.at(-1) ?? 0);
      numbers.push((await topRow(page)).number);
    }
    const rows = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
    expect(rows).toBeGreaterThan(100);
    expect(rows).toBeLessThan(250);
  });

  test('is where it was after an article, after another list, and after a reload', async ({
    page,
    paper,
  }) => {
    await openInTheMiddle(page, paper);
    const { number } = await topRow(page);
    const entry = required(paper.entries[number + 1], 'article');
    await rowLink(page, entry).click();
    await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeFocused();
    await page.goBack();
    await expect(rowLink(page, entry)).toBeFocused();
    await expect(rowLink(page, entry)).toBeInViewport();
    await page.getByRole('link', { name: new RegExp(`^${RARE} `) }).click();
    await expect.poll(async () => (await topRow(page)).number).toBe(1);
    await page.goBack();
    await expect(rowLink(page, entry)).toBeInViewport();
    await page.reload();
    await expect(rowLink(page, entry)).toBeInViewport();
    await expect(page.getByRole('button', { name: zh.clearDates })).toHaveCount(0);
  });

  test('that comes with an article begins at its row', async ({ page, paper }) => {
    const entry = middleOf(paper);
    await page.goto(paper.at(entry.url));
    await expect(rowLink(page, entry)).toBeInViewport();
    await page.locator('a[rel="next"]').click();
    await expect(rowLink(page, required(paper.entries[COUNT / 2 + 1], 'article'))).toBeInViewport();
  });

  test('is walked by keys past the rows that are drawn, from article to article and back', async ({
    page,
    paper,
  }) => {
    const at = COUNT / 2;
    const entry = (index: number) => required(paper.entries[index], 'article');
    await page.goto(paper.at(entry(at).url));
    await expect(rowLink(page, entry(at))).toBeInViewport();
    // Beyond the rows that are drawn.
    const steps = 40;
    for (let step = 1; step <= steps; step++) await page.keyboard.press('n');
    await expect(rowLink(page, entry(at + steps))).toBeFocused();
    await expect(rowLink(page, entry(at + steps))).toBeInViewport();
    await page.keyboard.press('o');
    await page.keyboard.type('kkk');
    const opened = entry(at + steps - 3);
    await expect(page.getByRole('heading', { level: 1, name: opened.title })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(rowLink(page, opened)).toBeFocused();
    await expect(rowLink(page, opened)).toBeInViewport();
  });

  test('keeps the focus while the rows that it goes to are on their way', async ({
    page,
    paper,
  }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    const { end } = await held(page);
    await page.locator('.feed-scroller').evaluate((box) => {
      box.scrollTop = box.scrollHeight / 2;
    });
    await expect(page.locator('.entry-waiting').nth(10)).toBeInViewport();
    await page.keyboard.press('n');
    await expect(feedOf(page)).toBeFocused();
    await page.keyboard.press('n');
    await end();
    const focused = feedOf(page).locator('article:focus-within');
    await expect(focused).toBeInViewport();
    const number = Number(await focused.getAttribute('aria-posinset'));
    expect(Math.abs(number / COUNT - 0.5)).toBeLessThan(0.05);
  });
});
