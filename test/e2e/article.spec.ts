import { dayOf } from '../../src/manifest/days.ts';
import { longDay } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { headline, middleOf } from './article.ts';
import { expectListOf, required, rowLink, scrollTo } from './list.ts';
import { expect, test } from './paper.ts';

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
