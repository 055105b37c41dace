import type { Page } from '@playwright/test';
import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { en } from '../../src/reader/words/en.ts';
import type { Words } from '../../src/reader/words/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expect, test } from './paper.ts';

async function openSettings(page: Page, words: Words) {
  await page.getByRole('button', { name: words.settings }).click();
  return page.getByRole('dialog', { name: words.settings });
}

/** Brightness of the page's ground, 0 to 255. */
async function groundOf(page: Page): Promise<number> {
  const colour = await page
    .locator('html')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  const parts = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  return parts.reduce((sum, part) => sum + part, 0) / 3;
}

test('the interface speaks the language of the paper, or the one that is chosen', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  await expect(page.getByRole('heading', { level: 1, name: zh.everything })).toBeVisible();
  const settings = await openSettings(page, zh);
  await settings.getByRole('radio', { name: SETTINGS_WORDS.zh.words.values.en }).check();
  await expect(page.getByRole('dialog', { name: en.settings })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: en.everything })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: en.everything })).toBeVisible();
  // What the paper says stays as it was written.
  const title = page.getByRole('banner').getByRole('link', { name: paper.manifest.site.title });
  await expect(title).toHaveAttribute('lang', paper.manifest.site.lang);
});

test('the settings close with Escape and give the focus back', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  const settings = await openSettings(page, zh);
  await expect(settings).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await expect(page.getByRole('button', { name: zh.settings })).toBeFocused();
});

test('the colours follow the system', async ({ page, paper }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(paper.at('/'));
  expect(await groundOf(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => groundOf(page)).toBeLessThan(60);
});

test('the colours are those that are chosen, also after a reload', async ({ page, paper }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(paper.at('/'));
  const settings = await openSettings(page, zh);
  await settings.getByRole('radio', { name: SETTINGS_WORDS.zh.theme.values.dark }).check();
  await expect.poll(() => groundOf(page)).toBeLessThan(60);
  await page.reload();
  await expect.poll(() => groundOf(page)).toBeLessThan(60);
});
