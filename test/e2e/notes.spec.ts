import type { Page } from '@playwright/test';
import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { paneOf, scrolled, withBody } from './article.ts';
import { expect, test } from './paper.ts';

const words = READING_WORDS.zh;

const cardOf = (page: Page) => page.getByRole('complementary', { name: words.note('1') });
const markOf = (page: Page) => page.locator('.footnote-ref a').first();

/** Opens an article with a note, as one who reads it, and puts the mark in sight. */
async function readToMark(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await markOf(page).scrollIntoViewIfNeeded();
  await paneOf(page).dispatchEvent('pointermove');
  await page.waitForLoadState('networkidle');
}

test('a note is shown beside its mark, and Escape gives the focus back', async ({
  page,
  paper,
}) => {
  await readToMark(page, paper.at(withBody(paper, /footnote-ref/).url));
  const place = await scrolled(page);
  const note =
    /^[^↩]*/
      .exec((await page.locator('.footnote-item p').first().textContent()) ?? '')?.[0]
      .trim() ?? '';
  await markOf(page).focus();
  await page.keyboard.press('Enter');
  await expect(cardOf(page)).toBeFocused();
  await expect(cardOf(page)).toContainText(note);
  expect(await scrolled(page)).toBe(place);
  const mark = await markOf(page).boundingBox();
  const card = await cardOf(page).boundingBox();
  expect(mark && card && Math.abs(card.y - (mark.y + mark.height))).toBeLessThan(40);
  await page.keyboard.press('Escape');
  await expect(cardOf(page)).toHaveCount(0);
  await expect(markOf(page)).toBeFocused();
});

test('a click elsewhere closes a note', async ({ page, paper }) => {
  await readToMark(page, paper.at(withBody(paper, /footnote-ref/).url));
  await markOf(page).click();
  await expect(cardOf(page)).toBeVisible();
  await page.getByRole('heading', { level: 2 }).first().click({ force: true });
  await expect(cardOf(page)).toHaveCount(0);
});

test('a note leads to its place', async ({ page, paper }) => {
  await readToMark(page, paper.at(withBody(paper, /footnote-ref/).url));
  await markOf(page).click();
  await cardOf(page).getByRole('link', { name: words.toNote }).click();
  await expect(cardOf(page)).toHaveCount(0);
  await expect(page.locator('.footnote-item').first()).toBeInViewport();
});

test('a mark leads to its note where the card does not come', async ({ page, paper, faults }) => {
  faults.expect(/./);
  await page.route(/\/Over-[^/]*\.js$/, (route) => route.abort());
  await readToMark(page, paper.at(withBody(paper, /footnote-ref/).url));
  await markOf(page).click();
  await expect(page.locator('.footnote-item').first()).toBeInViewport();
});

test('a note is a card at the lower edge', { tag: '@phone' }, async ({ page, paper }) => {
  await readToMark(page, paper.at(withBody(paper, /footnote-ref/).url));
  await markOf(page).tap();
  const card = await cardOf(page).boundingBox();
  expect(card).toMatchObject({ x: 0, width: 360 });
  expect(card && Math.round(card.y + card.height)).toBe(740);
});
