import type { Route } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { headline, withBody } from './article.ts';
import { expect, type Paper, test } from './paper.ts';

test.describe('the body of an article', () => {
  test('leads to another article without loading the page anew', async ({ page, paper }) => {
    const { entry, target } = insideLink(paper);
    await page.goto(paper.at(entry.url));
    await page.evaluate(() => {
      document.documentElement.dataset.since = 'before';
    });
    await page.locator(`.body a[href="${new URL(paper.at(target.url)).pathname}"]`).click();
    await expect(headline(page, target)).toBeFocused();
    await expect(page.locator('html')).toHaveAttribute('data-since', 'before');
  });

  test('leads outside in another tab, and tells nobody where from', async ({ page, paper }) => {
    const entry = withBody(paper, /href="https?:/);
    await page.goto(paper.at(entry.url));
    const links = page.locator('.body a[href^="http"]');
    await expect(links.first()).toBeVisible();
    for (const link of await links.all()) {
      await expect(link).toHaveAttribute('target', '_blank');
      await expect(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
      await expect(link).toHaveAttribute('referrerpolicy', 'no-referrer');
    }
  });

  test('shows pictures of the paper', async ({ page, paper }) => {
    await page.goto(paper.at(withBody(paper, /src="\/data\/files\//).url));
    const picture = page.locator('.body img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).not.toBe(0);
  });

  test('keeps the place of pictures until they arrive', async ({ page, paper }) => {
    const held: Route[] = [];
    let isHeld = true;
    await page.route('**/data/files/**', (route) => {
      if (isHeld) held.push(route);
      else return route.continue();
    });
    await page.goto(paper.at(withBody(paper, /src="\/data\/files\//).url));
    const picture = page.locator('.body img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    const before = await picture.boundingBox();
    expect(before?.height).toBeGreaterThan(100);
    isHeld = false;
    for (const route of held) await route.continue();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.boundingBox()).toEqual(before);
  });

  test('takes pictures from elsewhere without saying where they are shown', async ({
    page,
    paper,
  }) => {
    const entry = withBody(paper, /src="https:/);
    const asked = page.waitForRequest(
      (request) => !request.url().startsWith(paper.at('/')) && request.resourceType() === 'image',
    );
    await page.goto(paper.at(entry.url));
    await page.locator('.body img[src^="https:"]').first().scrollIntoViewIfNeeded();
    expect(await (await asked).headerValue('referer')).toBeNull();
  });
});

/** An article with a link to another one, and that one. */
function insideLink({ entries, bodies }: Paper): { entry: Entry; target: Entry } {
  for (const entry of entries) {
    const body = bodies.get(entry.url) ?? '';
    const target = entries.find(({ url }) => url !== entry.url && body.includes(`href="${url}"`));
    if (target) return { entry, target };
  }
  throw new Error('the sample paper has no link from one article to another');
}
