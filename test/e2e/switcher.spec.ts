import type { Locator, Page } from '@playwright/test';
import { KEYS_WORDS } from '../../src/reader/keys/words.ts';
import { STATE_WORDS } from '../../src/reader/state/words.ts';
import { longDay } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { openMenu } from './own.ts';
import { expect, type Paper, test } from './paper.ts';

const words = KEYS_WORDS.zh;

async function openSwitcher(page: Page, paper: Paper): Promise<Locator> {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: words.switcher });
  await expect(field).toBeFocused();
  return field;
}

/** The option that Enter takes. */
function marked(page: Page): Locator {
  return page.getByRole('dialog').getByRole('option', { selected: true });
}

test('a source is found by its name and by the letters of its slug', async ({ page, paper }) => {
  const category = required(
    paper.manifest.categories.find(({ label }) => /^\p{Script=Han}+$/u.test(label)),
    'category with a Chinese name',
  );
  for (const typed of [category.label.slice(0, 2), category.slug.slice(0, 3)]) {
    const field = await openSwitcher(page, paper);
    await field.fill(typed);
    await expect(marked(page)).toContainText(category.label);
    const id = await marked(page).getAttribute('id');
    await expect(field).toHaveAttribute('aria-activedescendant', id ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(paper.at(`/category/${category.slug}`));
    await expect(page.getByRole('heading', { level: 1, name: category.label })).toBeFocused();
  }
});

test('a day is found as it is written and as it is said', async ({ page, paper }) => {
  const [, [day] = ['']] = paper.timeline.days;
  const [year, month, date] = day.split('-').map(Number);
  for (const typed of [
    day,
    `${month}月${date}日`,
    `${month}-${date}`,
    `${year}/${month}/${date}`,
  ]) {
    const field = await openSwitcher(page, paper);
    await field.fill(typed);
    await expect(marked(page)).toContainText(longDay(zh, day));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(paper.at(`/${day.replaceAll('-', '/')}/`));
  }
});

test('an article that was opened is found again, also on another visit', async ({
  page,
  paper,
}) => {
  const entry = required(paper.entries[3], 'article');
  await page.goto(paper.at('/'));
  await rowLink(page, entry).click();
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(rowLink(page, entry)).toBeFocused();
  const field = await openSwitcher(page, paper);
  await expect(page.getByRole('group', { name: words.kinds.article })).toContainText(entry.title);
  await field.fill(entry.title.slice(1, 5));
  await expect(marked(page).locator('mark')).toHaveText(entry.title.slice(1, 5));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paper.at(entry.url));
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeFocused();
});

test('a list that was given a name is found by it', async ({ page, paper }) => {
  await page.goto(paper.at('/?when=P7D'));
  const menu = await openMenu(page);
  await menu.getByLabel(STATE_WORDS.zh.viewName).fill('最近一周');
  await page.keyboard.press('Enter');
  const field = await openSwitcher(page, paper);
  await expect(page.getByRole('group', { name: words.kinds.view })).toContainText('最近一周');
  await field.fill('一周');
  await expect(marked(page).locator('mark')).toHaveText('一周');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paper.at('/?when=P7D'));
});

test('the marked choice goes round, and to both ends', async ({ page, paper }) => {
  await openSwitcher(page, paper);
  const options = page.getByRole('dialog').getByRole('option');
  const first = (await options.first().textContent()) ?? '';
  const last = (await options.last().textContent()) ?? '';
  await page.keyboard.press('ArrowUp');
  await expect(marked(page)).toHaveText(last);
  await expect(marked(page)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(marked(page)).toHaveText(first);
  await page.keyboard.press('End');
  await expect(marked(page)).toHaveText(last);
  await page.keyboard.press('Home');
  await expect(marked(page)).toHaveText(first);
});

test('a command does what its key does', async ({ page, paper }) => {
  const field = await openSwitcher(page, paper);
  await field.fill('首页');
  await expect(marked(page).locator('kbd')).toHaveText(['g', 'h']);
  await field.fill('快捷键');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible();
});

test('Enter that an input method takes chooses nothing', async ({ page, paper }) => {
  const field = await openSwitcher(page, paper);
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', {
    text: 'gang',
    selectionStart: 4,
    selectionEnd: 4,
  });
  // What browsers send while an input method is at work.
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(paper.at('/'));
  await input.send('Input.insertText', { text: '港口' });
  await expect(marked(page)).toContainText('港口');
});

test('what is not there is said, and can be searched for', async ({ page, paper }) => {
  const field = await openSwitcher(page, paper);
  await field.fill('<b>没有的</b>');
  await expect(page.getByText(words.nothing('<b>没有的</b>'))).toBeVisible();
  const choices = page.getByRole('dialog').getByRole('option');
  await expect(choices).toHaveText([words.searchFor('<b>没有的</b>')]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(paper.at(`/search?${new URLSearchParams({ q: '<b>没有的</b>' })}`));
});

test('Escape gives the focus back to where it was', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.keyboard.type('nn');
  const row = rowLink(page, required(paper.entries[1], 'article'));
  await expect(row).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: words.switcher })).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(row).toBeFocused();
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test('a choice is taken by touch', async ({ page, paper }) => {
    const category = required(paper.manifest.categories[0], 'category');
    const field = await openSwitcher(page, paper);
    await field.fill(category.label);
    await page.getByRole('option', { name: new RegExp(`^${category.label}`) }).tap();
    await expect(page).toHaveURL(paper.at(`/category/${category.slug}`));
  });
});
