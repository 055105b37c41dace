import type { Locator } from '@playwright/test';
import { STATE_WORDS } from '../../src/reader/state/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required, rowLink, scrollTo } from './list.ts';
import { contrastOf, expectRead, nth, openMenu, ownLink, read, rowOf, unreadRows } from './own.ts';
import { expect, test } from './paper.ts';

const OWN = STATE_WORDS.zh;

test('what was opened is read: in the list, after a reload, and in another tab', async ({
  page,
  context,
  paper,
}) => {
  const [first, second] = [nth(paper, 0), nth(paper, 1)];
  const other = await context.newPage();
  await other.goto(paper.at('/'));
  await page.goto(paper.at('/'));
  await expectRead(page, first, false);
  await read(page, first);
  await expectRead(page, first, true);
  await expectRead(page, second, false);
  await expectRead(other, first, true);
  await page.reload();
  await expectRead(page, first, true);
  await page.getByRole('button', { name: zh.unread }).click();
  await expectRead(page, first, false);
  await expectRead(other, first, false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a title that was read is quieter, and can still be read, ${colorScheme}`, async ({
    page,
    paper,
  }) => {
    const first = nth(paper, 0);
    await page.emulateMedia({ colorScheme });
    await page.goto(paper.at('/'));
    const before = await contrastOf(rowLink(page, first));
    await read(page, first);
    await page.goto(paper.at('/'));
    const after = await contrastOf(rowLink(page, first));
    expect(after).toBeLessThan(before);
    expect(after).toBeGreaterThanOrEqual(4.5);
  });
}

test('saved articles are listed without the network, open, and come back when removed by mistake', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  const [first, second] = [nth(paper, 0), nth(paper, 1)];
  await page.goto(paper.at('/saved'));
  await expect(page.getByText(OWN.savedNothing)).toBeVisible();
  await page.goto(paper.at('/'));
  for (const entry of [first, second]) {
    await read(page, entry);
    const save = page.getByRole('button', { name: zh.save });
    await save.click();
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await expect(rowOf(page, entry).getByRole('img', { name: zh.saved })).toBeVisible();
  }
  await page.route(/\/data\//, (route) => route.abort());
  await page.goto(paper.at('/saved'));
  const titles = page.getByRole('region', { name: zh.saved }).getByRole('heading', { level: 2 });
  await expect(titles).toHaveText([second.title, first.title]);
  await page.unroute(/\/data\//);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: `${OWN.remove}：${second.title}` }).click();
  await expect(titles).toHaveText([first.title]);
  await page.getByRole('status').getByRole('button', { name: OWN.undo }).click();
  await expect(titles).toHaveText([second.title, first.title]);
  await page.context().setOffline(false);
  await page.getByRole('link', { name: first.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: first.title })).toBeFocused();
});

test('all of a list is marked as read, and the mark is taken back by key', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  const category = required(nth(paper, 0).categories[0], 'category');
  await page.goto(paper.at(`/category/${category}`));
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: OWN.markAll, exact: true }).click();
  await expect(menu).toBeHidden();
  await expect(unreadRows(page)).toHaveCount(0);
  await page.goto(paper.at('/'));
  // Other categories are as they were.
  await expectRead(page, nth(paper, 0), true);
  await expect(unreadRows(page)).not.toHaveCount(0);
  const all = await openMenu(page);
  await all.getByRole('button', { name: OWN.markAll, exact: true }).click();
  await expect(unreadRows(page)).toHaveCount(0);
  const undo = page.getByRole('status').getByRole('button', { name: OWN.undo });
  await expect(undo).toBeVisible();
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(undo).toBeHidden();
  await expect(unreadRows(page)).not.toHaveCount(0);
  await expectRead(page, nth(paper, 0), true);
});

test('what is kept unread stays so until all is marked again', async ({ page, paper }) => {
  const first = nth(paper, 0);
  const markAll = async () => {
    const menu = await openMenu(page);
    await menu.getByRole('button', { name: OWN.markAll, exact: true }).click();
  };
  await page.goto(paper.at('/'));
  await markAll();
  await read(page, first);
  await page.getByRole('button', { name: zh.unread }).click();
  await page.goto(paper.at('/'));
  await expectRead(page, first, false);
  await expectRead(page, nth(paper, 1), true);
  await markAll();
  await expectRead(page, first, true);
});

test('what is older than a day is marked as read, and nothing newer', async ({ page, paper }) => {
  const day = Date.parse(nth(paper, 0).time) - 86_400_000;
  const older = required(
    paper.entries.find(({ time }) => Date.parse(time) <= day),
    'article older than a day',
  );
  await page.goto(paper.at('/'));
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: OWN.markOld }).click();
  await expectRead(page, nth(paper, 0), false);
  await scrollTo(page, rowLink(page, older));
  await expectRead(page, older, true);
});

test('only the days of a list are marked', async ({ page, paper }) => {
  const day = nth(paper, 0).time.slice(0, 10);
  const older = required(
    paper.entries.find(({ time }) => !time.startsWith(day)),
    'article of another day',
  );
  await page.goto(paper.at(`/${day.replaceAll('-', '/')}/`));
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: OWN.markAll, exact: true }).click();
  await page.goto(paper.at('/'));
  await expectRead(page, nth(paper, 0), true);
  await scrollTo(page, rowLink(page, older));
  await expectRead(page, older, false);
});

test('a line shows how far the list was seen at the last visit', async ({ page, paper }) => {
  const [newer, here] = [nth(paper, 3), nth(paper, 4)];
  const line = page.getByText(zh.lastVisit);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await expect(line).toHaveCount(0);
  // As if the four newest had not been there.
  const time = Date.parse(here.time);
  await page.goto(paper.at('/saved'));
  await page.evaluate((seen) => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('kanbao.visits.')) localStorage.setItem(key, JSON.stringify({ '': seen }));
    }
  }, time);
  await page.goto(paper.at('/'));
  await expect(line).toBeVisible();
  const y = (locator: Locator) => locator.evaluate((each) => each.getBoundingClientRect().top);
  expect(await y(line)).toBeGreaterThan(await y(rowLink(page, newer)));
  expect(await y(line)).toBeLessThan(await y(rowLink(page, here)));
  // It stays while the list is looked at, and has moved on when the reader is back.
  await read(page, here);
  await page.goBack();
  await expect(line).toBeVisible();
  await page.reload();
  await expectListOf(page, paper.entries);
  await expect(line).toHaveCount(0);
});

test('a list is kept under a name, renamed and let go of', async ({ page, paper }) => {
  const [category] = paper.manifest.categories;
  const { slug } = required(category, 'category');
  const path = paper.at(`/category/${slug}?when=P30D`);
  await page.goto(path);
  const menu = await openMenu(page);
  await menu.getByLabel(OWN.viewName).fill('  每日必读 ');
  await page.keyboard.press('Enter');
  await page.goto(paper.at('/'));
  await ownLink(page, '每日必读').click();
  await expect(page).toHaveURL(path);
  await expect(ownLink(page, '每日必读')).toHaveAttribute('aria-current', 'page');
  await openMenu(page);
  await menu.getByLabel(OWN.viewName).fill('早上看');
  await menu.getByRole('button', { name: OWN.renameView }).click();
  await expect(ownLink(page, '早上看')).toBeVisible();
  await expect(ownLink(page, '每日必读')).toHaveCount(0);
  await openMenu(page);
  await menu.getByRole('button', { name: OWN.removeView }).click();
  await expect(ownLink(page, '早上看')).toHaveCount(0);
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('articles are saved and lists marked by touch', async ({ page, paper }) => {
    const first = nth(paper, 0);
    await page.goto(paper.at('/'));
    await rowLink(page, first).tap();
    await page.getByRole('button', { name: zh.save }).tap();
    await page.getByRole('link', { name: zh.backToList }).tap();
    await page.getByRole('button', { name: zh.listMenu }).tap();
    await page.getByRole('button', { name: OWN.markAll, exact: true }).tap();
    await expect(unreadRows(page)).toHaveCount(0);
    await page.getByRole('status').getByRole('button', { name: OWN.undo }).tap();
    await expect(unreadRows(page)).not.toHaveCount(0);
    await ownLink(page, zh.saved).tap();
    await expect(page.getByRole('link', { name: first.title })).toBeVisible();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide).toBe(0);
  });
});
