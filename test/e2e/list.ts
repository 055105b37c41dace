import { expect, type Locator, type Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { zh } from '../../src/reader/words/zh.ts';

/** The list of articles, in the Chinese interface. */
export function feedOf(page: Page): Locator {
  return page.getByRole('feed', { name: zh.list });
}

/** Headlines of the rows that are drawn: those in sight and a few around. */
export function headlinesOf(page: Page): Locator {
  return feedOf(page).getByRole('heading', { level: 3 });
}

/** The headline of an article in the list. */
export function rowLink(page: Page, entry: Entry): Locator {
  return feedOf(page).getByRole('link', { name: entry.title, exact: true });
}

/** Waits until the list begins with these articles, holds no other before them, and all if they are few. */
export async function expectListOf(page: Page, entries: readonly Entry[]): Promise<void> {
  await expect(async () => {
    const shown = await headlinesOf(page).allInnerTexts();
    expect(shown.length).toBeGreaterThanOrEqual(Math.min(entries.length, 5));
    expect(shown).toEqual(entries.slice(0, shown.length).map(({ title }) => title));
  }).toPass();
  const total = String(entries.length);
  await expect(feedOf(page).getByRole('article').first()).toHaveAttribute('aria-setsize', total);
}

/** Turns the wheel over the list until a row is drawn, and puts that row in the middle. */
export async function scrollTo(page: Page, row: Locator): Promise<void> {
  await headlinesOf(page).first().hover();
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(row).toBeInViewport({ timeout: 100 });
  }).toPass({ intervals: [50] });
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
}

/** What a journey cannot go on without; throws when the sample paper does not hold it. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the sample paper has no ${what}`);
  return value;
}
