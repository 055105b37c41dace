import type { Locator, Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { STATE_WORDS } from '../../src/reader/state/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { feedOf, required, rowLink } from './list.ts';
import { expect, type Paper } from './paper.ts';

const OWN = STATE_WORDS.zh;

export function rowOf(page: Page, entry: Entry): Locator {
  const link = page.getByRole('link', { name: entry.title, exact: true });
  return feedOf(page).getByRole('article').filter({ has: link });
}

export function nth(paper: Paper, index: number): Entry {
  return required(paper.entries[index], `article ${index}`);
}

/** Opens an article from the list and waits for its text. */
export async function read(page: Page, entry: Entry): Promise<void> {
  await rowLink(page, entry).click();
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
  await expect(page.locator('.body')).not.toBeEmpty();
}

export async function expectRead(page: Page, entry: Entry, isRead: boolean): Promise<void> {
  const row = rowOf(page, entry);
  if (isRead) await expect(row).toHaveAttribute('data-read', 'true');
  else await expect(row).not.toHaveAttribute('data-read');
}

/** Rows that are drawn and not read. */
export function unreadRows(page: Page): Locator {
  return feedOf(page).locator('article:not([data-read])');
}

export async function openMenu(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: zh.listMenu }).click();
  return page.getByRole('dialog', { name: zh.listMenu });
}

export async function openKeeping(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: zh.settings }).click();
  return page.getByRole('region', { name: OWN.keeping });
}

export function ownLink(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: zh.categories }).getByRole('link', { name });
}

/** Contrast of a text and the page's ground, as WCAG counts it. */
export function contrastOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const [ink = 0, ground = 0] = [element, document.documentElement].map((each, i) => {
      const style = getComputedStyle(each);
      const colour = i === 0 ? style.color : style.backgroundColor;
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
    });
    return Math.max(ink, ground) / Math.min(ink, ground);
  });
}
