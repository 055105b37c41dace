import type { Page } from '@playwright/test';
import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { paneOf, withBody } from './article.ts';
import { expect, type Paper, test } from './paper.ts';

const words = READING_WORDS.zh;

const boxOf = (page: Page) => page.getByRole('dialog', { name: words.picture });
const shownIn = (page: Page) => boxOf(page).getByRole('img');
const picturesOf = (page: Page) => page.locator('.body img[role="button"]');

/** Opens an article with two pictures at least, as one who reads it. */
async function readPictures(page: Page, paper: Paper): Promise<void> {
  await page.goto(paper.at(withBody(paper, /<img[^>]*src="\/data.*<img[^>]*src="\/data/s).url));
  await expect(page.locator('.body img').first()).toBeVisible();
  await paneOf(page).dispatchEvent('pointermove');
  await expect(picturesOf(page).first()).toBeVisible();
}

/** How much larger than whole the picture is shown. */
function scaleOf(page: Page): Promise<number> {
  return shownIn(page).evaluate((image) => new DOMMatrix(getComputedStyle(image).transform).a);
}

for (const key of ['Enter', ' ']) {
  test(`a picture is shown in full by "${key}", and Escape gives the focus back`, async ({
    page,
    paper,
  }) => {
    await readPictures(page, paper);
    const picture = picturesOf(page).first();
    const alt = (await picture.getAttribute('alt')) ?? '';
    await picture.focus();
    await page.keyboard.press(key);
    await expect(shownIn(page)).toHaveAttribute('alt', alt);
    await expect(boxOf(page)).toContainText(alt);
    await page.keyboard.press('Escape');
    await expect(boxOf(page)).toHaveCount(0);
    await expect(picture).toBeFocused();
  });
}

test('from one picture the arrows lead to the others', async ({ page, paper }) => {
  await readPictures(page, paper);
  await picturesOf(page).first().click();
  const second = (await picturesOf(page).nth(1).getAttribute('alt')) ?? '';
  await expect(shownIn(page)).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(shownIn(page)).toHaveAttribute('alt', second);
  const total = await picturesOf(page).count();
  await expect(boxOf(page).getByText(words.pictureOf(2, total))).toBeVisible();
  await boxOf(page).getByRole('button', { name: words.previous }).click();
  await expect(shownIn(page)).not.toHaveAttribute('alt', second);
});

test('a picture is looked at closer by key, double click and wheel', async ({ page, paper }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await readPictures(page, paper);
  await picturesOf(page).first().click();
  await expect(shownIn(page)).toBeVisible();
  await page.keyboard.press('+');
  await expect.poll(() => scaleOf(page)).toBeCloseTo(1.5);
  await page.keyboard.press('-');
  await expect.poll(() => scaleOf(page)).toBe(1);
  await shownIn(page).dblclick();
  await expect.poll(() => scaleOf(page)).toBeCloseTo(2.5);
  await shownIn(page).dblclick();
  await expect.poll(() => scaleOf(page)).toBe(1);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(() => scaleOf(page)).toBeGreaterThan(1.2);
});

test('a picture in a link stays a link', async ({ page, paper }) => {
  await page.goto(paper.at(withBody(paper, /<a [^>]*><img/).url));
  await expect(page.locator('.body a img').first()).toBeAttached();
  await paneOf(page).dispatchEvent('pointermove');
  await page.waitForLoadState('networkidle');
  for (const picture of await page.locator('.body a img').all()) {
    await expect(picture).not.toHaveAttribute('role');
  }
});

test('a finger that goes down closes a picture', { tag: '@phone' }, async ({ page, paper }) => {
  await readPictures(page, paper);
  await picturesOf(page).first().tap();
  await expect(shownIn(page)).toBeVisible();
  const box = await boxOf(page).boundingBox();
  expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 });
  const touch = await page.context().newCDPSession(page);
  const at = (y: number) => ({ touchPoints: [{ x: 180, y }] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(300) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(400) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(500) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(boxOf(page)).toHaveCount(0);
});
