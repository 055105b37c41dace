import type { Locator, Page } from '@playwright/test';
import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { headline } from './article.ts';
import { feedOf, headlinesOf, required, rowLink } from './list.ts';
import { expect } from './paper.ts';
import { COMMON, HARM, HARMFUL_TITLES, RARE, test } from './pressedPosts.ts';
import { countOf, expectFound, fieldOf, having, searchFor } from './searching.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { topOf } from './sight.ts';

// The paper is made once.
test.describe.configure({ mode: 'default' });

const words = SEARCH_WORDS.zh;

test('the key of the search leads to its field, from an article and from one that was found', async ({
  page,
  paper,
}) => {
  const found = having(paper, COMMON);
  await page.goto(paper.at(required(paper.entries[5], 'article').url));
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await expect(page).toHaveURL(paper.at('/search'));
  await page.keyboard.type(COMMON);
  await expectFound(page, found);
  const entry = required(found[1], 'second result');
  await rowLink(page, entry).click();
  await expect(headline(page, entry)).toBeFocused();
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  // All of it is selected: what is typed takes its place.
  await page.keyboard.type(RARE);
  await expectFound(page, having(paper, RARE));
  await expect(headline(page, entry)).toHaveCount(0);
});

test('Enter that an input method takes leaves the search as it is', async ({ page, paper }) => {
  await page.goto(paper.at(searchFor(COMMON)));
  const found = having(paper, COMMON);
  await expectFound(page, found);
  await fieldOf(page).focus();
  await page.keyboard.press('End');
  const input = await page.context().newCDPSession(page);
  const text = 'dao';
  await input.send('Input.imeSetComposition', { text, selectionStart: 3, selectionEnd: 3 });
  // What browsers send while an input method is at work.
  for (const key of ['Enter', 'Escape', 'ArrowDown']) {
    await fieldOf(page).dispatchEvent('keydown', { key, keyCode: 229, isComposing: true });
    await fieldOf(page).dispatchEvent('keydown', { key, keyCode: 229 });
  }
  await expect(fieldOf(page)).toBeFocused();
  await expect(page).toHaveURL(paper.at(searchFor(COMMON)));
  await input.send('Input.insertText', { text: '到港' });
  await expectFound(page, having(paper, `${COMMON}到港`));
});

test('a search is made, narrowed, read and left without a mouse', async ({ page, paper }) => {
  const found = having(paper, COMMON);
  await page.goto(paper.at('/search'));
  await expect(page.getByRole('region', { name: words.help })).toBeVisible();
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type(COMMON);
  await expectFound(page, found);
  const stops = [
    page.getByRole('link', { name: words.leave }),
    page.getByRole('link', { name: words.byTime }),
    page.getByRole('link', { name: words.byRelevance }),
    page.getByRole('button', { name: zh.date }),
  ];
  for (const stop of stops) {
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
  }
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: zh.date });
  await sheet.getByRole('button', { name: zh.lastDays(7) }).press('Enter');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(paper.at(searchFor(COMMON, { when: 'P7D' })));
  await expect(countOf(page)).toHaveText(/^共/);
  await fieldOf(page).press('Escape');
  await expect(feedOf(page)).toBeFocused();
  await page.keyboard.type('nnnp');
  const entry = required(found[1], 'second result');
  await expect(rowLink(page, entry)).toBeFocused();
  await page.keyboard.press('o');
  await expect(headline(page, entry)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowLink(page, entry)).toBeFocused();
});

test('titles and texts that would do harm are shown as they are', async ({ page, paper }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`the page ran ${dialog.message()}`);
  });
  const found = having(paper, HARM);
  expect(found.map(({ title }) => title)).toEqual(HARMFUL_TITLES);
  await page.goto(paper.at(searchFor(HARM)));
  await expectFound(page, found);
  await expect(page.locator('.result-text').first()).toContainText(`<script>alert("${HARM}")`);
  await expect(page.locator('.result :is(img, script, b)')).toHaveCount(0);
  // What is typed is no more than text either.
  await fieldOf(page).fill('<img src=x onerror=alert(5)>');
  await expect(page.locator('.notice-title')).toContainText('<img src=x onerror=alert(5)>');
});

test('results stay where they are while their characters change', async ({ page, paper }) => {
  await page.goto(paper.at(searchFor(COMMON)));
  await expectFound(page, having(paper, COMMON));
  const row = headlinesOf(page).nth(3);
  await row.getByRole('link').focus();
  const place = await topOf(row);
  await page.getByRole('button', { name: zh.settings }).click();
  const { traditional } = SETTINGS_WORDS.zh.script.values;
  await page.getByRole('radio', { name: traditional, exact: true }).check();
  await expect(page.locator('.result mark').first()).toHaveText('岸橋');
  await expect(page.locator('.result-text mark').first()).toHaveText('岸橋');
  expect(await topOf(row)).toBe(place);
  await expect(page).toHaveURL(paper.at(searchFor(COMMON)));
});

test('what was searched for in one tab is offered in another, until it is forgotten', async ({
  page,
  paper,
  context,
}) => {
  const other = await context.newPage();
  for (const [tab, q] of [[page, COMMON] as const, [other, RARE] as const]) {
    await tab.goto(paper.at(searchFor(q)));
    await expectFound(tab, having(paper, q));
    await fieldOf(tab).press('Enter');
    await fieldOf(tab).fill('');
  }
  const recentOf = (tab: Page) => tab.getByRole('region', { name: words.recent });
  for (const tab of [page, other]) {
    await expect(recentOf(tab).getByRole('listitem')).toHaveText([RARE, COMMON]);
  }
  await recentOf(page).getByRole('button', { name: words.forgetRecent }).click();
  await expect(fieldOf(page)).toBeFocused();
  await expect(recentOf(other)).toHaveCount(0);
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('nothing moves while results come', async ({ page, paper }) => {
    await watchShifts(page);
    await page.route('**/data/packs/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    // Only texts tell that there are no other words between these.
    await page.goto(paper.at(searchFor('岸桥今天运到')));
    await expect(countOf(page)).toHaveText(words.searching(0));
    await expectFound(page, having(paper, '岸桥今天运到'));
    await expect(countOf(page)).toHaveText(/^约/);
    expect(await shiftsOf(page)).toBe(0);
  });

  test('all that is touched is high enough, and nothing is wider than the screen, enlarged too', async ({
    page,
    paper,
  }) => {
    const range = { from: '2026-11-01', to: '2026-11-19' };
    const pages = [
      '/search',
      searchFor(COMMON, { ...range, sort: 'relevance' }),
      searchFor(`"没有" title:这样的词 ${'a'.repeat(120)}`, range),
    ];
    for (const path of pages) {
      await page.goto(paper.at(path));
      await expect(page.locator('.search-help, .result, .notice').first()).toBeVisible();
      for (const each of await touchable(page)) {
        expect((await each.boundingBox())?.height).toBeGreaterThanOrEqual(38);
      }
      expect(await overhang(page)).toBe(0);
      // As at 200 %.
      await page.setViewportSize({ width: 180, height: 370 });
      expect(await overhang(page)).toBe(0);
      await page.setViewportSize({ width: 360, height: 740 });
    }
  });
});

/** What there is to touch beside the results. */
function touchable(page: Page): Promise<Locator[]> {
  return page.locator('.search-pane :is(a, button, input):not(.result *, dialog *)').all();
}

/** The px by which something in the page is wider than the screen. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const parts = [...document.querySelectorAll('.search-pane :not(dialog, dialog *, mark)')];
    const rights = parts.map((part) => part.getBoundingClientRect().right);
    return Math.max(document.documentElement.scrollWidth, ...rights) - clientWidth;
  });
}
