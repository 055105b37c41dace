import type { Page } from '@playwright/test';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, feedOf, required, rowLink } from './list.ts';
import { expect, test } from './paper.ts';

/** Nothing may be wider than the screen: the page would slip under the finger. */
async function expectNoSideways(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, 'pixels beyond the edge').toBe(0);
}

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the list is the page', async ({ page, paper }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await expectNoSideways(page);
    const box = await feedOf(page).boundingBox();
    expect(box?.width).toBeGreaterThan(340);
    await expect(page.getByRole('complementary', { name: zh.calendar })).toBeHidden();
  });

  test('an article lies over the list, and the way back is at hand', async ({ page, paper }) => {
    const entry = required(paper.entries[2], 'third article');
    await page.goto(paper.at('/'));
    await rowLink(page, entry).tap();
    const headline = page.getByRole('heading', { level: 1, name: entry.title });
    await expect(headline).toBeInViewport();
    await expect(feedOf(page)).toBeHidden();
    await expectNoSideways(page);
    await page.getByRole('link', { name: zh.backToList }).tap();
    await expect(page).toHaveURL(paper.at('/'));
    await expect(rowLink(page, entry)).toBeInViewport();
  });

  test('the sources are a strip that shows the chosen one', async ({ page, paper }) => {
    const last = required(paper.manifest.categories.at(-1), 'category');
    await page.goto(paper.at(`/category/${last.slug}`));
    const link = page
      .getByRole('navigation', { name: zh.categories })
      .getByRole('link', { name: last.label });
    // All of it, but for a fraction of a pixel.
    await expect(link).toBeInViewport({ ratio: 0.95 });
    await expectNoSideways(page);
  });

  test('the dates are a sheet that closes when one is chosen', async ({ page, paper }) => {
    await page.goto(paper.at('/'));
    await page.getByRole('button', { name: zh.date }).tap();
    const sheet = page.getByRole('dialog', { name: zh.date });
    await expect(sheet).toBeVisible();
    await expectNoSideways(page);
    await sheet.getByRole('button', { name: zh.lastDays(7) }).tap();
    await expect(sheet).toBeHidden();
    await expect(page).toHaveURL(paper.at('/?when=P7D'));
  });

  test('the ways to everything lie at the bottom, and those of an article too', async ({
    page,
    paper,
  }) => {
    await page.goto(paper.at('/category/emnews'));
    const bar = page.getByRole('navigation', { name: zh.ways });
    await bar.getByRole('button', { name: zh.goTo }).tap();
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await bar.getByRole('button', { name: zh.settings }).tap();
    await page.getByRole('dialog').getByRole('button', { name: zh.close }).tap();
    await bar.getByRole('link', { name: zh.saved }).tap();
    await expect(page.getByRole('heading', { level: 1, name: zh.saved })).toBeVisible();
    await bar.getByRole('link', { name: zh.home }).tap();
    await expectListOf(page, paper.entries);
    const height = page.viewportSize()?.height ?? 0;
    expect((await bar.boundingBox())?.y).toBeGreaterThan(height * 0.9);
    await rowLink(page, required(paper.entries[1], 'article')).tap();
    const actions = page.getByRole('navigation', { name: zh.backToList });
    await expect(actions).toBeInViewport({ ratio: 1 });
    expect((await actions.boundingBox())?.y).toBeGreaterThan(height * 0.9);
    await expect(bar).toBeHidden();
  });

  test('a swipe turns to the next article and back', async ({ page, paper }) => {
    const first = required(paper.entries[1], 'article');
    const second = required(paper.entries[2], 'article after it');
    await page.goto(paper.at('/'));
    await rowLink(page, first).tap();
    await expect(page.locator('.neighbours')).toBeAttached();
    await swipe(page, { from: 300, to: 80 });
    await expect(page.getByRole('heading', { level: 1, name: second.title })).toBeVisible();
    await expect(page.locator('.neighbours a[rel="prev"]')).toContainText(first.title);
    // While one article gives way to the other the page hears no finger.
    const turning = () =>
      document.getAnimations().filter(({ effect }) => {
        const pseudo = effect instanceof KeyframeEffect ? effect.pseudoElement : null;
        return pseudo?.startsWith('::view-transition');
      }).length;
    await expect.poll(() => page.evaluate(turning)).toBe(0);
    await swipe(page, { from: 80, to: 300 });
    await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeVisible();
  });

  test('no article is wider than the screen', async ({ page, paper }) => {
    test.slow();
    const wide = paper.entries.filter(({ url }) =>
      /<(table|pre|img)\b/.test(paper.bodies.get(url) ?? ''),
    );
    expect(wide.length).toBeGreaterThan(0);
    for (const entry of wide) {
      await page.goto(paper.at(entry.url));
      await expect(page.locator('.body')).not.toBeEmpty();
      await expectNoSideways(page);
      const pane = page.locator('.article-pane');
      const overhang = await pane.evaluate((each) => each.scrollWidth - each.clientWidth);
      expect(overhang, entry.url).toBe(0);
    }
  });
});

/** A finger that goes over the page from one place to another, in px from the left. */
async function swipe(page: Page, { from, to }: { from: number; to: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove', x: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: 300 }] });
  await touch('touchStart', from);
  await touch('touchMove', (from + to) / 2);
  await touch('touchMove', to);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await session.detach();
}
