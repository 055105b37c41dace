import type { Page } from '@playwright/test';
import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { feedOf, required, rowLink } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

/** How far the list or the article is scrolled, in px. */
function scrolled(page: Page, box: 'feed-scroller' | 'article-pane'): Promise<number> {
  return page.locator(`.${box}`).evaluate((element) => Math.round(element.scrollTop));
}

/** An article with notes, as the press marks them. */
function annotated({ entries, bodies }: Paper) {
  return required(
    entries.find(({ url }) => bodies.get(url)?.includes('footnote-ref')),
    'article with a note',
  );
}

/** The first row that lies whole under the day's name. */
function topRow(page: Page): Promise<string | null> {
  return page.locator('.feed-scroller').evaluate((box) => {
    const edge = box.getBoundingClientRect().top + 40;
    const rows = [...box.querySelectorAll('article')];
    const top = rows.find((row) => row.getBoundingClientRect().top >= edge - 1);
    return top?.getAttribute('aria-posinset') ?? null;
  });
}

test('who opens the paper anew begins at the top', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await feedOf(page).getByRole('link').first().hover();
  await page.mouse.wheel(0, 1_500);
  await expect.poll(() => scrolled(page, 'feed-scroller')).toBeGreaterThan(1_000);
  await page.goto(paper.at('/?when=P30D'));
  await page.goto(paper.at('/'));
  await expect.poll(() => topRow(page)).toBe('1');
});

test('the list is where it was after another list, and after a reload', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await feedOf(page).getByRole('link').first().hover();
  await page.mouse.wheel(0, 1_500);
  await expect.poll(() => scrolled(page, 'feed-scroller')).toBeGreaterThan(1_000);
  // A row that is cut by the edge comes back whole: so the list is put on one first.
  const before = Number(await topRow(page));
  await page.getByRole('navigation').getByRole('link').nth(1).click();
  await expect.poll(() => topRow(page)).toBe('1');
  await page.goBack();
  await expect
    .poll(async () => Math.abs(Number(await topRow(page)) - before))
    .toBeLessThanOrEqual(1);
  const back = await topRow(page);
  await page.reload();
  await expect.poll(() => topRow(page)).toBe(back);
});

test('a row that is opened stays where it is, and has the focus after Back', async ({
  page,
  paper,
}) => {
  const opened = required(paper.entries[2], 'article');
  await page.goto(paper.at('/'));
  await rowLink(page, opened).click();
  await expect(page.getByRole('heading', { level: 1, name: opened.title })).toBeFocused();
  expect(await scrolled(page, 'feed-scroller')).toBe(0);
  await page.goBack();
  await expect(rowLink(page, opened)).toBeFocused();
  expect(await scrolled(page, 'feed-scroller')).toBe(0);
});

test('from one article back to another the headline has the focus', async ({ page, paper }) => {
  const opened = required(paper.entries[2], 'article');
  await page.goto(paper.at('/'));
  await rowLink(page, opened).click();
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toBeFocused();
  await page.locator('a[rel="next"]').click();
  await expect(headline).not.toHaveText(opened.title);
  await expect(headline).toBeFocused();
  await page.goBack();
  await expect(headline).toHaveText(opened.title);
  await expect(headline).toBeFocused();
});

test('a sheet that opens has the focus on something in it', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await page.getByRole('button', { name: zh.settings }).press('Enter');
  const close = page.getByRole('dialog').getByRole('button', { name: zh.close });
  await expect(close).toBeFocused();
});

test('a note and the way back from it leave the reader in place', async ({ page, paper }) => {
  await page.goto(paper.at(annotated(paper).url));
  const mark = page.locator('.footnote-ref a').first();
  await mark.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  const place = await scrolled(page, 'article-pane');
  expect(place).toBeGreaterThan(0);
  await mark.click();
  await page.getByRole('link', { name: READING_WORDS.zh.toNote }).click();
  await expect(page.locator('.footnote-item').first()).toBeInViewport();
  await expect.poll(() => scrolled(page, 'article-pane')).toBeGreaterThan(place);
  await page.goBack();
  await expect
    .poll(async () => Math.abs((await scrolled(page, 'article-pane')) - place))
    .toBeLessThan(4);
});

test('a link to a place in an article leads there', async ({ page, paper }) => {
  const address = paper.at(annotated(paper).url);
  await page.goto(address);
  const note = await page.locator('.footnote-ref a').first().getAttribute('href');
  await page.goto('about:blank');
  await page.goto(`${address}#${note?.split('#')[1]}`);
  await expect(page.locator('.footnote-item').first()).toBeInViewport();
});

test('an article is where it was after a reload, and after the next one', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at(annotated(paper).url));
  const read = page.locator('.body > *').nth(4);
  await read.evaluate((block) => block.scrollIntoView());
  // Pictures above may load later and move the text, but not the reader.
  const isOnTop = () =>
    expect
      .poll(() =>
        read.evaluate((block) => {
          const pane = block.closest('.article-pane');
          const edge = pane?.getBoundingClientRect().top ?? Number.NaN;
          return Math.abs(block.getBoundingClientRect().top - edge);
        }),
      )
      .toBeLessThan(4);
  await page.waitForLoadState('networkidle');
  await isOnTop();
  await page.reload();
  await page.waitForLoadState('networkidle');
  await isOnTop();
  const older = page.locator('a[rel="next"]');
  await older.evaluate((link: HTMLElement) => link.click());
  await expect.poll(() => scrolled(page, 'article-pane')).toBe(0);
  await page.goBack();
  await isOnTop();
});

test('an article is printed without the page around it', async ({ page, paper }) => {
  await page.goto(paper.at(required(paper.entries[0], 'article').url));
  await expect(page.locator('.body')).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const part of ['.masthead', '.categories', '.list-pane', '.article-bar', '.neighbours']) {
    await expect(page.locator(part)).toBeHidden();
  }
  await expect(page.locator('.body')).toBeVisible();
  const ink = await page.locator('.body').evaluate((body) => getComputedStyle(body).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});
