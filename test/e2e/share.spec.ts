import type { Page } from '@playwright/test';
import { encode } from 'uqr';
import { addDays, dayOf } from '../../src/manifest/days.ts';
import { SHARE_NAMES } from '../../src/reader/share/names.ts';
import { SHARE_WORDS } from '../../src/reader/share/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { required } from './list.ts';
import { expect, test } from './paper.ts';
import { clipboard, longArticle, openSheet } from './sharing.ts';

const names = SHARE_NAMES.zh;
const words = SHARE_WORDS.zh;

test.describe('an article', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is shared by its own link, without the list unless the reader wants it', async ({
    page,
    paper,
  }) => {
    const entry = longArticle(paper);
    const [category] = entry.categories;
    await page.goto(paper.at(`${entry.url}?category=${category}`));
    const sheet = await openSheet(page, names.article);
    await sheet.getByRole('button', { name: words.copyLink }).click();
    await expect(sheet.getByRole('status')).toHaveText(words.linkCopied);
    expect(await clipboard(page)).toBe(paper.at(encodeURI(entry.url)));
    await sheet.getByRole('checkbox', { name: words.withList }).check();
    await sheet.getByRole('button', { name: words.copyLink }).click();
    expect(await clipboard(page)).toBe(paper.at(`${encodeURI(entry.url)}?category=${category}`));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: names.article })).toBeFocused();
  });

  test('is quoted in Markdown, by its beginning', async ({ page, paper }) => {
    const entry = longArticle(paper);
    await page.goto(paper.at(entry.url));
    await expect(page.locator('.body')).not.toBeEmpty();
    const sheet = await openSheet(page, names.article);
    await sheet.getByRole('button', { name: words.copyQuotation }).click();
    await expect(sheet.getByRole('status')).toHaveText(words.quotationCopied);
    const markdown = await clipboard(page);
    expect(markdown).toMatch(/^> \S/);
    expect(markdown).toMatch(
      new RegExp(
        `\\n\\n— \\[.+\\]\\(${paper.at(encodeURI(entry.url))}\\), .+, ${dayOf(entry.time)}$`,
      ),
    );
    const [, first = ''] = /^> ([^\\\n]{8})/.exec(markdown) ?? [];
    await expect(page.locator('.body')).toContainText(first);
  });

  test('has a QR code that a camera can read: the modules of its link, dark on light', async ({
    page,
    paper,
  }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const entry = longArticle(paper);
    await page.goto(paper.at(entry.url));
    const sheet = await openSheet(page, names.article);
    await sheet.getByRole('button', { name: words.qr }).click();
    const code = sheet.getByRole('img');
    await expect(code).toBeVisible();
    const link = paper.at(encodeURI(entry.url));
    await expect(sheet.getByRole('figure')).toContainText(link);
    const { drawn, isDark } = await code.evaluate(sample);
    const { data } = encode(link, { ecc: 'L', boostEcc: true, border: 4 });
    expect(drawn).toEqual(data);
    // Finders in three corners, a light frame of four modules around.
    const at = (x: number, y: number) =>
      drawn[y]
        ?.slice(x, x + 7)
        .map(Number)
        .join('');
    const far = drawn.length - 11;
    for (const [x, y] of [
      [4, 4],
      [far, 4],
      [4, far],
    ] as const) {
      expect([0, 1, 2, 6].map((row) => at(x, y + row))).toEqual([
        '1111111',
        '1000001',
        '1011101',
        '1111111',
      ]);
    }
    expect(drawn.slice(0, 4).flat().some(Boolean)).toBe(false);
    expect(isDark).toBe(true);
  });
});

/** Modules as the path of a code draws them, and whether it is dark on light. */
function sample(code: Element): { drawn: boolean[][]; isDark: boolean } {
  const [, , size = 0] = (code.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const path = code.querySelector('path');
  const drawn = Array.from({ length: size }, (_, y) =>
    Array.from(
      { length: size },
      (__, x) => path?.isPointInFill(new DOMPoint(x + 0.5, y + 0.5)) ?? false,
    ),
  );
  const brightness = (colour: string) =>
    (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
  const ink = brightness(getComputedStyle(path ?? code).fill);
  const isDark = ink < 150 && brightness(getComputedStyle(code).backgroundColor) > 650;
  return { drawn, isDark };
}

test('where the clipboard is refused, the link can be copied by hand', async ({ page, paper }) => {
  const entry = longArticle(paper);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'clipboard', { value: undefined }),
  );
  await page.goto(paper.at(entry.url));
  const sheet = await openSheet(page, names.article);
  await sheet.getByRole('button', { name: words.copyLink }).click();
  await expect(sheet.getByRole('status')).toHaveText(words.copyByHand);
  const field = sheet.getByRole('textbox');
  await expect(field).toBeFocused();
  const link = paper.at(encodeURI(entry.url));
  await expect(field).toHaveValue(link);
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(link);
});

test('a system that shares gets title and link; a reader who thinks better of it is left alone', async ({
  page,
  paper,
}) => {
  const entry = longArticle(paper);
  await page.addInitScript(() => {
    const share = async (data: unknown) => {
      document.title = JSON.stringify(data);
      throw new DOMException('', 'AbortError');
    };
    Object.defineProperty(navigator, 'share', { value: share });
  });
  await page.goto(paper.at(entry.url));
  const sheet = await openSheet(page, names.article);
  await sheet.getByRole('button', { name: words.system }).click();
  const handed = { title: entry.title, url: paper.at(encodeURI(entry.url)) };
  await expect(page).toHaveTitle(JSON.stringify(handed));
  await expect(sheet.getByRole('status')).toBeEmpty();
});

test.describe('a list', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of a relative range is shared with fixed days, or with those of the day it is opened', async ({
    page,
    paper,
  }) => {
    const category = required(paper.manifest.categories[0], 'category');
    const today = dayOf(required(paper.entries[0], 'article').time);
    await page.goto(paper.at(`/category/${category.slug}?when=P7D`));
    const sheet = await openSheet(page, names.list);
    await sheet.getByRole('button', { name: words.copyLink }).click();
    await expect(sheet.getByRole('status')).toHaveText(words.linkCopied);
    const path = `/category/${category.slug}`;
    expect(await clipboard(page)).toBe(paper.at(`${path}?from=${addDays(today, -6)}&to=${today}`));
    await sheet.getByRole('radio', { name: zh.lastDays(7) }).check();
    await sheet.getByRole('button', { name: words.copyLink }).click();
    await expect.poll(() => clipboard(page)).toBe(paper.at(`${path}?when=P7D`));
    await sheet.getByRole('button', { name: words.copyMarkdown }).click();
    await expect.poll(() => clipboard(page)).toContain(`](${paper.at(`${path}?when=P7D`)}), `);
  });
});

test('what cannot be loaded is missing alone, and is asked for again', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(/Sharing|ERR_FAILED/);
  const isOff = await switchOff(page, /\/assets\/Sharing/);
  await page.goto(paper.at('/'));
  await page.getByRole('button', { name: names.list }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await expect(page.getByRole('feed')).toBeVisible();
  await isOff.end();
  await notice.getByRole('button').click();
  await page.getByRole('button', { name: names.list }).click();
  await expect(page.getByRole('dialog', { name: names.list })).toBeVisible();
});

/** Keeps files from arriving until it ends. */
async function switchOff(page: Page, files: RegExp) {
  await page.route(files, (route) => route.abort());
  return { end: () => page.unroute(files) };
}

test.describe('on a phone', { tag: '@phone' }, () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the sheet fits on the screen', async ({ page, paper }) => {
    const entry = longArticle(paper);
    await page.goto(paper.at(`${entry.url}?category=${entry.categories[0]}`));
    await page.getByRole('button', { name: names.article }).tap();
    const sheet = page.getByRole('dialog', { name: names.article });
    await sheet.getByRole('button', { name: words.qr }).tap();
    await expect(sheet.getByRole('img')).toBeVisible();
    const overhang = await sheet.evaluate((each) => each.scrollWidth - each.clientWidth);
    expect(overhang).toBe(0);
  });
});
