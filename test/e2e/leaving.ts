import type { Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { paneOf, scrolled } from './article.ts';
import { required } from './list.ts';
import { expect, type Paper } from './paper.ts';

/** The longest article, without pictures that come late. */
export function longest({ entries, bodies }: Paper): Entry {
  const length = (url: string) => bodies.get(url)?.length ?? 0;
  const [first] = [...entries].sort((a, b) => length(b.url) - length(a.url));
  return required(first, 'article');
}

/** The block of the text to which it is read. */
export const blockOf = (page: Page) => page.locator('.body > *').nth(9);

/** Reads to that block, and leaves. */
export async function leaveInTheMiddle(page: Page, address: string): Promise<void> {
  let hasTools = false;
  page.on('response', (response) => {
    hasTools ||= /\/assets\/Tools[^/]*\.js$/.test(response.url());
  });
  await page.goto(address);
  await expect(blockOf(page)).toBeAttached();
  await expect(async () => {
    await paneOf(page).dispatchEvent('pointermove');
    expect(hasTools).toBe(true);
  }).toPass();
  await page.waitForLoadState('networkidle');
  await blockOf(page).evaluate((block) => block.scrollIntoView());
  await expect.poll(() => scrolled(page)).toBeGreaterThan(400);
  await page.goto('about:blank');
}
