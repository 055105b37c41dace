import type { Page } from '@playwright/test';
import { addDays, dayOf } from '../../src/manifest/days.ts';
import type { Entry } from '../../src/manifest/types.ts';
import { KEYS_WORDS } from '../../src/reader/keys/words.ts';
import { ALL_KEYS, SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { STATE_WORDS } from '../../src/reader/state/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, feedOf, required, rowLink } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

const words = KEYS_WORDS.zh;

function entryAt({ entries }: Paper, index: number): Entry {
  return required(entries[index], `article ${index}`);
}

async function openPaper(page: Page, paper: Paper): Promise<void> {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
}

/** The article is open, and its headline has the focus. */
async function expectOpen(page: Page, entry: Entry): Promise<void> {
  const headline = page.getByRole('heading', { level: 1, name: entry.title, exact: true });
  await expect(headline).toBeFocused();
}

test('j opens one article after the other, k goes back, Escape leads to the row', async ({
  page,
  paper,
}) => {
  await openPaper(page, paper);
  await page.keyboard.press('j');
  await expectOpen(page, entryAt(paper, 0));
  // As fast as fingers are: no press is lost.
  await page.keyboard.type('jjj');
  await expectOpen(page, entryAt(paper, 3));
  await page.keyboard.press('k');
  await expectOpen(page, entryAt(paper, 2));
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(paper.at('/'));
  await expect(rowLink(page, entryAt(paper, 2))).toBeFocused();
  await page.keyboard.press('j');
  await expectOpen(page, entryAt(paper, 3));
  await page.goBack();
  await page.goBack();
  await expectOpen(page, entryAt(paper, 2));
  await page.keyboard.press('j');
  await expectOpen(page, entryAt(paper, 3));
});

test('m and s mark the headline in focus and the open article, Shift+A the list', async ({
  page,
  paper,
}) => {
  await openPaper(page, paper);
  const row = (index: number) => {
    const link = page.getByRole('link', { name: entryAt(paper, index).title, exact: true });
    return feedOf(page).getByRole('article').filter({ has: link });
  };
  await page.keyboard.type('nnm');
  await expect(row(1)).toHaveAttribute('data-read');
  await page.keyboard.type('m');
  await expect(row(1)).not.toHaveAttribute('data-read');
  await page.keyboard.type('s');
  await expect(row(1).getByRole('img', { name: zh.saved })).toBeVisible();
  await page.keyboard.type('o');
  await expectOpen(page, entryAt(paper, 1));
  await page.keyboard.type('s');
  await expect(row(1).getByRole('img', { name: zh.saved })).toBeHidden();
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+A');
  await expect(row(0)).toHaveAttribute('data-read');
  await page.getByRole('button', { name: STATE_WORDS.zh.undo }).click();
  await expect(row(0)).not.toHaveAttribute('data-read');
  await page.keyboard.type('gs');
  await expect(page.getByRole('heading', { level: 1, name: zh.saved })).toBeVisible();
  await expect(page.getByRole('link', { name: entryAt(paper, 1).title })).toBeVisible();
});

test('n and p move the focus, o opens what has it', async ({ page, paper }) => {
  await openPaper(page, paper);
  await page.keyboard.type('nnn');
  await expect(rowLink(page, entryAt(paper, 2))).toBeFocused();
  await page.keyboard.type('p');
  await expect(rowLink(page, entryAt(paper, 1))).toBeFocused();
  await expect(page).toHaveURL(paper.at('/'));
  await page.keyboard.type('o');
  await expectOpen(page, entryAt(paper, 1));
  // Beside an open article the focus goes on from its row.
  await page.keyboard.type('n');
  await expect(rowLink(page, entryAt(paper, 2))).toBeFocused();
  await page.keyboard.press('Enter');
  await expectOpen(page, entryAt(paper, 2));
});

test('n goes on past the rows that are drawn, to the end and no further', async ({
  page,
  paper,
}) => {
  await openPaper(page, paper);
  for (const entry of paper.entries) {
    await page.keyboard.press('n');
    await expect(rowLink(page, entry)).toBeFocused();
  }
  const last = rowLink(page, required(paper.entries.at(-1), 'article'));
  await expect(last).toBeInViewport();
  await page.keyboard.press('n');
  await expect(last).toBeFocused();
});

test('Space pages through an article and goes on with the next', async ({ page, paper }) => {
  const index = paper.entries.findIndex(({ url }) => (paper.bodies.get(url)?.length ?? 0) > 6_000);
  const entry = entryAt(paper, index);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(paper.at(entry.url));
  await expect(page.getByRole('navigation', { name: zh.older })).toBeVisible();
  const pane = page.locator('.article-pane');
  const scrolled = () => pane.evaluate((each) => each.scrollTop);
  await page.keyboard.press('Space');
  await expect.poll(scrolled).toBeGreaterThan(300);
  await page.keyboard.press('Shift+Space');
  await expect.poll(scrolled).toBe(0);
  await pane.evaluate((each) => each.scrollTo(0, each.scrollHeight));
  await page.keyboard.press('Space');
  await expectOpen(page, entryAt(paper, index + 1));
});

test('v opens the original in a tab that knows nothing of this one', async ({
  page,
  context,
  paper,
}) => {
  const entry = required(
    paper.entries.find(({ source }) => source?.url),
    'article with an original',
  );
  await context.route(entry.source?.url ?? '', (route) => route.fulfill({ body: 'original' }));
  await page.goto(paper.at(entry.url));
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
  const popup = context.waitForEvent('page');
  await page.keyboard.press('v');
  const tab = await popup;
  await expect(tab).toHaveURL(entry.source?.url ?? '');
  expect(await tab.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
});

test('g leads to places, [ and ] to the days that have articles', async ({ page, paper }) => {
  const [today = '', before = ''] = paper.timeline.days.map(([day]) => day);
  await openPaper(page, paper);
  await page.keyboard.type('gt');
  await expect(page).toHaveURL(paper.at('/?when=P1D'));
  await expectListOf(
    page,
    paper.entries.filter(({ time }) => dayOf(time) === today),
  );
  await page.keyboard.press('[');
  await expect(page).toHaveURL(paper.at(`/${before.replaceAll('-', '/')}/`));
  await page.keyboard.press(']');
  await expect(page).toHaveURL(paper.at(`/${today.replaceAll('-', '/')}/`));
  const second = required(paper.manifest.categories[1], 'category');
  await page.keyboard.type('gh');
  await expect(page).toHaveURL(paper.at('/'));
  // A source keeps the dates of the list that is seen.
  await expectListOf(page, paper.entries);
  await page.keyboard.type('g2');
  await expect(page).toHaveURL(paper.at(`/category/${second.slug}`));
  await page.keyboard.type('ga');
  await expect(page).toHaveURL(paper.at('/'));
});

test('a day without articles is no dead end', async ({ page, paper }) => {
  const oldest = required(paper.timeline.days.at(-1), 'day')[0];
  await page.goto(paper.at(`/${addDays(oldest, -1).replaceAll('-', '/')}/`));
  await expect(page.getByText(zh.noneHere)).toBeVisible();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(paper.at(`/${oldest.replaceAll('-', '/')}/`));
});

test('? shows all keys, Escape closes them', async ({ page, paper }) => {
  await openPaper(page, paper);
  await rowLink(page, entryAt(paper, 1)).focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: words.keys });
  await expect(sheet).toBeVisible();
  for (const group of Object.values(words.groups)) {
    await expect(sheet.getByRole('region', { name: group })).toBeVisible();
  }
  // Commands sleep while it is open.
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(paper.at('/'));
  await expect(rowLink(page, entryAt(paper, 1))).toBeFocused();
});

test('keys can be switched off, and back on', async ({ page, paper }) => {
  await openPaper(page, paper);
  await page.getByRole('button', { name: zh.settings }).click();
  const settings = page.getByRole('dialog', { name: zh.settings });
  const choice = settings.getByRole('group', { name: SETTINGS_WORDS.zh.keys.name });
  await choice.getByRole('radio', { name: SETTINGS_WORDS.zh.keys.values.off }).check();
  await settings.getByRole('button', { name: ALL_KEYS.zh }).click();
  const sheet = page.getByRole('dialog', { name: words.keys });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(settings).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await page.reload();
  await expectListOf(page, paper.entries);
  await page.keyboard.press('j');
  await page.getByRole('button', { name: zh.settings }).click();
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await choice.getByRole('radio', { name: SETTINGS_WORDS.zh.keys.values.on }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(paper.at('/'));
  await page.keyboard.press('j');
  await expectOpen(page, entryAt(paper, 0));
});

test('keys are typed where there is something to type into', async ({ page, paper }) => {
  await openPaper(page, paper);
  const field = page.getByRole('complementary').getByLabel(zh.from, { exact: true });
  await field.focus();
  await page.keyboard.type('j?');
  await expect(field).toBeFocused();
  await expect(page).toHaveURL(paper.at('/'));
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
