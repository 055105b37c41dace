import type { Page } from '@playwright/test';
import { HIT_WORDS } from '../../src/reader/hits/words.ts';
import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { headline } from './article.ts';
import { expectListOf, feedOf, headlinesOf, required, rowLink } from './list.ts';
import { expect, type Paper, test } from './paper.ts';
import { countOf, expectFound, fieldOf, having, searchFor } from './searching.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { topOf } from './sight.ts';

const words = SEARCH_WORDS.zh;
const INDEX = '**/data/search/**';

/** Opens the search by its key, and types. */
async function search(page: Page, paper: Paper, typed: string): Promise<void> {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await fieldOf(page).pressSequentially(typed);
}

test('what is typed is found in titles and texts, marked, and nothing else', async ({
  page,
  paper,
}) => {
  await search(page, paper, '集裝箱');
  const all = having(paper, '集装箱');
  expect(all.length).toBeGreaterThan(3);
  await expectFound(page, all);
  await expect(countOf(page)).toHaveText(words.total(all.length));
  await expect(page).toHaveURL(paper.at(searchFor('集裝箱')));
  const rows = feedOf(page).getByRole('article');
  for (const row of await rows.all())
    await expect(row.locator('mark').first()).toHaveText('集装箱');
});

test('an input method at work is not disturbed', async ({ page, paper }) => {
  await search(page, paper, '');
  const input = await page.context().newCDPSession(page);
  const text = 'gang kou';
  await input.send('Input.imeSetComposition', { text, selectionStart: 8, selectionEnd: 8 });
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(paper.at('/search'));
  await input.send('Input.insertText', { text: '港口' });
  await expectFound(page, having(paper, '港口'));
  await expect(fieldOf(page)).toHaveValue('港口');
});

test('an article keeps what was searched for, and Back leads to the place in the results', async ({
  page,
  paper,
}) => {
  const all = having(paper, '的');
  await page.goto(paper.at(searchFor('的')));
  await expectFound(page, all);
  const entry = required(all[9], 'tenth result');
  await rowLink(page, entry).evaluate((row) => row.scrollIntoView({ block: 'center' }));
  const place = await topOf(rowLink(page, entry));
  await rowLink(page, entry).click();
  await expect(headline(page, entry)).toBeFocused();
  await expect(page).toHaveURL(paper.at(`${entry.url}?${new URLSearchParams({ q: '的' })}`));
  await expect(page.getByRole('region', { name: HIT_WORDS.zh.bar })).toContainText('的');
  await expect(page.getByRole('link', { name: /下一个结果/ })).toContainText(
    required(all[10], 'result').title,
  );
  await page.goBack();
  await expect(page).toHaveURL(paper.at(searchFor('的')));
  await expect(rowLink(page, entry)).toBeFocused();
  await expect
    .poll(async () => Math.abs((await topOf(rowLink(page, entry))) - place))
    .toBeLessThan(3);
});

test('results come behind those on show, and nothing moves', async ({ page, paper }) => {
  await watchShifts(page);
  // Texts come late: rows are there before their snippets.
  await page.route('**/data/packs/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(paper.at(searchFor('港口')));
  await expectFound(page, having(paper, '港口'));
  await expect(feedOf(page)).toHaveAttribute('aria-busy', 'false');
  expect(await shiftsOf(page)).toBe(0);
});

test('sources and days narrow a search, and keep its words', async ({ page, paper }) => {
  const all = having(paper, '公司');
  const { slug, label } = required(
    paper.manifest.categories.find(({ slug }) => {
      const count = all.filter(({ categories }) => categories.includes(slug)).length;
      return count > 0 && count < all.length;
    }),
    'category with some of the results',
  );
  await page.goto(paper.at(searchFor('公司')));
  await expectFound(page, all);
  await page
    .getByRole('navigation', { name: zh.categories })
    .getByRole('link', { name: label })
    .click();
  const those = all.filter(({ categories }) => categories.includes(slug));
  await expectFound(page, those);
  await expect(page).toHaveURL(paper.at(searchFor('公司', { category: slug })));
  await page.getByRole('link', { name: words.everywhere(label) }).click();
  await expectFound(page, all);
  const day = required(those[0], 'result').time.slice(0, 10);
  await page.goto(paper.at(searchFor('公司', { from: day, to: day })));
  await expectFound(
    page,
    all.filter(({ time }) => time.startsWith(day)),
  );
});

test('a search without results leads out of it', async ({ page, paper }) => {
  await page.goto(paper.at(searchFor('港口 没有这样的词')));
  await expect(page.getByText(words.withoutWord('没有这样的词'))).toBeVisible();
  await page.getByRole('link', { name: words.loosen.part('没有这样的词') }).click();
  await expectFound(page, having(paper, '港口'));
  await expect(fieldOf(page)).toHaveValue('港口');
});

test('offline, what is here is searched, and what is not is said', async ({
  page,
  paper,
  context,
  faults,
}) => {
  faults.expect(/^console: Failed to load resource/);
  await page.goto(paper.at(searchFor('港口')));
  const all = having(paper, '港口');
  await expectFound(page, all);
  await context.setOffline(true);
  await fieldOf(page).fill('没有的');
  await expect(page.getByRole('heading', { level: 1, name: zh.search })).toBeAttached();
  await fieldOf(page).fill('港口');
  await expectFound(page, all);
  await context.setOffline(false);
  await page.route(INDEX, (route) => route.abort());
  await page.reload();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(zh.failed, { timeout: 15_000 });
  await page.unroute(INDEX);
  await alert.getByRole('button', { name: zh.retry }).click();
  await expectFound(page, all);
});

for (const [what, answer] of [
  ['is cut short', (body: Buffer) => body.subarray(0, body.length / 2)],
  ['is another', () => Buffer.from('<!doctype html><p>404')],
  ['is empty', () => Buffer.alloc(0)],
] as const) {
  test(`a file of the index that ${what} is an error that can be read`, async ({ page, paper }) => {
    await page.route(INDEX, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: answer(await response.body()) });
    });
    await page.goto(paper.at(searchFor('港口')));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(zh.failed, { timeout: 15_000 });
    await page.unroute(INDEX);
    await alert.getByRole('button', { name: zh.retry }).click();
    await expectFound(page, having(paper, '港口'));
  });
}

test('what nobody would search for harms nothing', async ({ page, paper }) => {
  const odd = [
    '"',
    '-',
    'title:',
    'category:nope 港口',
    '\ud83d',
    '👨‍👩‍👧',
    '<b>',
    'é'.repeat(200),
  ];
  for (const q of odd) {
    await page.goto(paper.at(searchFor(q)));
    await expect(page.locator('.notice-title')).toBeVisible();
  }
  for (const q of ['“港口', '\u202e港口', '港口 -', ' 港口']) {
    await page.goto(paper.at(searchFor(q)));
    await expectFound(page, having(paper, '港口'));
  }
});

test('Back and Forward go through searches that were entered', async ({ page, paper }) => {
  await search(page, paper, '港口');
  await expectFound(page, having(paper, '港口'));
  await page.keyboard.press('Enter');
  for (const q of ['公司', '集装箱']) {
    await fieldOf(page).fill(q);
    await page.keyboard.press('Enter');
    await expectFound(page, having(paper, q));
  }
  for (const q of ['公司', '港口']) {
    await page.goBack();
    await expect(fieldOf(page)).toHaveValue(q);
    await expectFound(page, having(paper, q));
  }
  await page.goForward();
  await expect(fieldOf(page)).toHaveValue('公司');
  await page.reload();
  await expectFound(page, having(paper, '公司'));
});

test.describe('under a path of its host', () => {
  test.use({ base: '/sub/paper/' });

  test('a search is the same', async ({ page, paper }) => {
    await page.goto(paper.at(searchFor('港口')));
    const all = having(paper, '港口');
    await expectFound(page, all);
    await headlinesOf(page).first().getByRole('link').click();
    await expect(headline(page, required(all[0], 'result'))).toBeFocused();
  });
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('the search is at the bottom, and Enter shows what it found', async ({ page, paper }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await page
      .getByRole('navigation', { name: zh.ways })
      .getByRole('link', { name: zh.search })
      .tap();
    await expect(fieldOf(page)).toBeFocused();
    // Smaller, and the browser zooms in.
    expect(
      await fieldOf(page).evaluate((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
    ).toBeGreaterThanOrEqual(16);
    await fieldOf(page).fill('港口');
    await page.keyboard.press('Enter');
    await expectFound(page, having(paper, '港口'));
    await expect(fieldOf(page)).not.toBeFocused();
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(360);
    await headlinesOf(page).first().getByRole('link').tap();
    await expect(page.getByRole('region', { name: HIT_WORDS.zh.bar })).toBeVisible();
    await page.goBack();
    await expectFound(page, having(paper, '港口'));
  });
});
