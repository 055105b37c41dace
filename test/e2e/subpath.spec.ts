import { NOT_FOUND_WORDS } from '../../src/reader/views/notFoundWords.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { expect, test } from './paper.ts';

test.describe('a paper under a path of its host', () => {
  test.use({ base: '/sub/paper/' });

  test('is read as one at the root', async ({ page, paper }) => {
    const category = required(paper.manifest.categories[0], 'category');
    const [first] = paper.entries.filter(({ categories }) => categories.includes(category.slug));
    const entry = required(first, `article of ${category.slug}`);
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await page.getByRole('link', { name: category.label }).first().click();
    await expect(page).toHaveURL(paper.at(`/category/${category.slug}`));
    await rowLink(page, entry).click();
    await expect(page).toHaveURL(paper.at(`${entry.url}?category=${category.slug}`));
    await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeFocused();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
    await page.getByRole('link', { name: paper.manifest.site.title }).click();
    await expect(page).toHaveURL(paper.at('/'));
  });

  test('has its pictures and its links there', async ({ page, paper }) => {
    const entry = required(
      paper.entries.find(({ url }) => paper.bodies.get(url)?.includes('src="/data/files/')),
      'article with a picture',
    );
    await page.goto(paper.at(entry.url));
    const picture = page.locator('.body img').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toHaveJSProperty('complete', true);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).not.toBe(0);
    for (const link of await page.locator('.body a[href^="/"]').all()) {
      await expect(link).toHaveAttribute('href', /^\/sub\/paper\//);
    }
  });

  test('leads on from old addresses', async ({ page, paper }) => {
    const [from, to] = required([...paper.redirects][0], 'redirect');
    await page.goto(paper.at(from));
    await expect(page).toHaveURL(paper.at(to));
  });

  test('says so when there is nothing', async ({ page, paper }) => {
    await page.goto(paper.at('/never-written'));
    await expect(
      page.getByRole('heading', { level: 1, name: NOT_FOUND_WORDS.zh.notFound }),
    ).toBeVisible();
    await page.getByRole('link', { name: zh.home, exact: true }).click();
    await expect(page).toHaveURL(paper.at('/'));
  });
});
