import type { Page, Route } from '@playwright/test';
import { dayOf } from '../../src/manifest/days.ts';
import type { Entry } from '../../src/manifest/types.ts';
import { longDay } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required, rowLink, scrollTo } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

/** The headline of the article that is open. */
function headline(page: Page, entry: Entry) {
  return page.getByRole('heading', { level: 1, name: entry.title, exact: true });
}

/** The article in the middle of the list: far enough down that the list must be scrolled. */
function middleOf({ entries }: Paper): Entry {
  return required(entries[Math.floor(entries.length / 2)], 'article');
}

test.describe('an article', () => {
  test('opens from the list, under its own address, and Back returns', async ({ page, paper }) => {
    const entry = required(paper.entries[1], 'second article');
    await page.goto(paper.at('/'));
    await rowLink(page, entry).click();
    await expect(headline(page, entry)).toBeFocused();
    await expect(page).toHaveURL(paper.at(entry.url));
    await expect(page).toHaveTitle(`${entry.title} — ${paper.manifest.site.title}`);
    await expect(rowLink(page, entry)).toHaveAttribute('aria-current', 'page');
    await page.goBack();
    await expect(page).toHaveURL(paper.at('/'));
    await expect(page.getByRole('heading', { level: 1, name: zh.everything })).toBeVisible();
    await expect(page).toHaveTitle(paper.manifest.site.title);
  });

  test('leads to the newer and the older one', async ({ page, paper }) => {
    const [newest, second, third] = paper.entries;
    await page.goto(paper.at(required(second, 'second article').url));
    await page.getByRole('link', { name: zh.older }).click();
    await expect(headline(page, required(third, 'third article'))).toBeFocused();
    await page.getByRole('link', { name: zh.newer }).click();
    await page.getByRole('link', { name: zh.newer }).click();
    await expect(headline(page, required(newest, 'article'))).toBeVisible();
    await expect(page.getByRole('link', { name: zh.newer })).toHaveCount(0);
  });

  test('leaves the list where it was: Back restores the place', async ({ page, paper }) => {
    const entry = middleOf(paper);
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await scrollTo(page, rowLink(page, entry));
    await rowLink(page, entry).click();
    await expect(headline(page, entry)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: zh.everything })).toBeVisible();
    await expect(rowLink(page, entry)).toBeInViewport();
  });

  test('is there again after a reload, with its row in the list', async ({ page, paper }) => {
    const entry = middleOf(paper);
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toBeVisible();
    await expect(rowLink(page, entry)).toBeInViewport();
    await page.reload();
    await expect(headline(page, entry)).toBeVisible();
    await expect(rowLink(page, entry)).toBeInViewport();
  });

  test('keeps the filter of its list, also for its neighbours', async ({ page, paper }) => {
    const category = required(paper.manifest.categories[1], 'second category');
    const own = paper.entries.filter(({ categories }) => categories.includes(category.slug));
    const [first, second] = own;
    await page.goto(paper.at(`/category/${category.slug}`));
    await rowLink(page, required(first, 'article in it')).click();
    await page.getByRole('link', { name: zh.older }).click();
    const next = required(second, 'second article in it');
    await expect(headline(page, next)).toBeVisible();
    await expect(page).toHaveURL(paper.at(`${next.url}?category=${category.slug}`));
    await page.getByRole('link', { name: zh.backToList }).click();
    await expect(page).toHaveURL(paper.at(`/category/${category.slug}`));
  });

  test('in another language than the paper says so', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ lang }) => lang === 'en'),
      'English article',
    );
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toHaveAttribute('lang', 'en');
  });

  test('leads to its day', async ({ page, paper }) => {
    const entry = middleOf(paper);
    const day = dayOf(entry.time);
    await page.goto(paper.at(entry.url));
    await page.getByRole('link', { name: longDay(zh, day), exact: true }).click();
    await expect(page).toHaveURL(paper.at(`/${day.replaceAll('-', '/')}/`));
    await expectListOf(
      page,
      paper.entries.filter(({ time }) => dayOf(time) === day),
    );
  });
});

test('every article of the paper can be read, one after the other', async ({ page, paper }) => {
  test.slow();
  await page.goto(paper.at(required(paper.entries[0], 'article').url));
  for (const [i, entry] of paper.entries.entries()) {
    await expect(headline(page, entry)).toBeVisible();
    const text = page.locator('.article .body, .article .no-body');
    await expect(text).not.toBeEmpty();
    if (i < paper.entries.length - 1) await page.getByRole('link', { name: zh.older }).click();
  }
  await expect(page.getByRole('link', { name: zh.older })).toHaveCount(0);
});

test.describe('an address', () => {
  const spellings = [
    ['without .html', (url: string) => url.replace(/\.html$/, '')],
    ['with a slash at its end', (url: string) => url.replace(/\.html$/, '/')],
    ['of a folder with its index', (url: string) => url.replace(/\.html$/, '/index.html')],
  ] as const;
  for (const [how, respell] of spellings) {
    test(`${how} leads to the article, whose own address then stands`, async ({ page, paper }) => {
      const entry = middleOf(paper);
      await page.goto(paper.at(respell(entry.url)));
      await expect(headline(page, entry)).toBeVisible();
      await expect(page).toHaveURL(paper.at(entry.url));
    });
  }

  test('that an article had before leads to it', async ({ page, paper }) => {
    expect(paper.redirects.size).toBeGreaterThan(0);
    for (const [from, to] of paper.redirects) {
      await page.goto(paper.at(from));
      await expect(page).toHaveURL(paper.at(to));
      const entry = paper.entries.find(({ url }) => url === to);
      await expect(headline(page, required(entry, `article ${to}`))).toBeVisible();
    }
  });

  test('without a day in it is found all the same', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ url }) => !/\/\d{4}\/\d\d\/\d\d\//.test(url)),
      'article with a permalink of its own',
    );
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toBeVisible();
  });

  test('in Chinese is one like others', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ url }) => /\p{Script=Han}/u.test(url)),
      'article with a Chinese address',
    );
    await page.goto(paper.at(entry.url));
    await expect(headline(page, entry)).toBeVisible();
  });

  test('of nothing says so, and leads to its day and to the front page', async ({
    page,
    paper,
  }) => {
    const day = dayOf(middleOf(paper).time);
    await page.goto(paper.at(`/nowhere/${day.replaceAll('-', '/')}/never-written.html`));
    await expect(page.getByRole('heading', { level: 1, name: zh.notFound })).toBeVisible();
    await expect(page.getByRole('link', { name: zh.thatDay(longDay(zh, day)) })).toBeVisible();
    await page.getByRole('link', { name: zh.home, exact: true }).click();
    await expect(page).toHaveURL(paper.at('/'));
    await expectListOf(page, paper.entries);
  });
});

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

/** The newest article whose body holds something. */
function withBody({ entries, bodies }: Paper, what: RegExp): Entry {
  const found = entries.find(({ url }) => what.test(bodies.get(url) ?? ''));
  return required(found, `article with ${what}`);
}

/** An article with a link to another one, and that one. */
function insideLink({ entries, bodies }: Paper): { entry: Entry; target: Entry } {
  for (const entry of entries) {
    const body = bodies.get(entry.url) ?? '';
    const target = entries.find(({ url }) => url !== entry.url && body.includes(`href="${url}"`));
    if (target) return { entry, target };
  }
  throw new Error('the sample paper has no link from one article to another');
}
