import { headline, withBody } from './article.ts';
import { feedOf, required } from './list.ts';
import { expect, test } from './paper.ts';

test('an article is printed under the name of its paper, in black on white', async ({
  page,
  paper,
}) => {
  const entry = withBody(paper, /href="https?:/);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(paper.at(entry.url));
  await expect(headline(page, entry)).toBeVisible();
  const imprint = page.locator('.imprint');
  await expect(imprint).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(imprint).toBeVisible();
  await expect(imprint).toContainText(paper.manifest.site.title);
  const ink = await page.locator('.body').evaluate((body) => getComputedStyle(body).color);
  expect(ink).toBe('rgb(0, 0, 0)');
  const family = await page.locator('.body').evaluate((body) => getComputedStyle(body).fontFamily);
  expect(family).toMatch(/serif$/);
  expect(family).not.toMatch(/sans-serif$/);
});

test('links that leave the paper say where they lead, once it is printed', async ({
  page,
  paper,
}) => {
  await page.goto(
    paper.at(withBody(paper, /<a href="https?:(?![^>]*class="stock")[^>]*>[^<]/).url),
  );
  // Shares are linked in every line of a newswire: their addresses are left out.
  const link = page.locator('.body a[href^="http"]:not(:has(img), .stock, .stock *)').first();
  const after = () => link.evaluate((each) => getComputedStyle(each, '::after').content);
  await expect(link).toBeVisible();
  expect(await after()).toBe('none');
  await page.emulateMedia({ media: 'print' });
  expect(await after()).toContain(await link.getAttribute('href'));
});

test('a list is printed as headlines, one under the other', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  const titles = feedOf(page).getByRole('heading', { level: 3 });
  await expect(titles.first()).toHaveText(required(paper.entries[0], 'article').title);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.categories')).toBeHidden();
  await expect(page.locator('.entry-thumbnail:visible')).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText(paper.manifest.site.title);
  const tops = await titles.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect().top),
  );
  expect(tops.length).toBeGreaterThan(4);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
});
