import type { Locator, Page } from '@playwright/test';
import type { Entry } from '../../src/manifest/types.ts';
import { KEYS_WORDS } from '../../src/reader/keys/words.ts';
import { scriptOf } from '../../src/reader/script/converting.ts';
import { toTraditional } from '../../src/reader/script/toTraditional.ts';
import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { SHARE_WORDS } from '../../src/reader/share/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { withBody } from './article.ts';
import { expectListOf, rowLink } from './list.ts';
import { expect, type Paper, test } from './paper.ts';
import { clipboard, folded, longArticle, marked, select } from './sharing.ts';

/** With the dictionary as its package has it: that of the shell is shorter, and must say the same. */
const traditional = scriptOf(toTraditional, 'zh-Hant');
const words = traditional.words(zh);

const { written, traditional: hant } = SETTINGS_WORDS.zh.script.values;
const DICTIONARIES = /\/assets\/(?:traditional|simplified|dictionary)-/;

function titlesIn(paper: Paper): string[] {
  const { lang } = paper.manifest.site;
  return paper.entries.map((entry) => traditional.entry(entry, lang).title);
}

/** Headlines of the rows that are drawn, in whichever words the interface speaks. */
function headlines(page: Page): Locator {
  return page.getByRole('feed').getByRole('heading', { level: 3 });
}

async function expectTitles(page: Page, titles: readonly string[]): Promise<void> {
  await expect(async () => {
    const shown = await headlines(page).allInnerTexts();
    expect(shown.length).toBeGreaterThan(4);
    expect(shown).toEqual(titles.slice(0, shown.length));
  }).toPass();
}

/** Where the rows of the list lie. */
function places(page: Page): Promise<number[]> {
  return page
    .getByRole('feed')
    .getByRole('article')
    .evaluateAll((rows) =>
      rows.flatMap((row) => {
        const { top, height } = row.getBoundingClientRect();
        return [Math.round(top), Math.round(height)];
      }),
    );
}

async function chooseScript(page: Page, dialog: string, name: string): Promise<void> {
  await page.getByRole('button', { name: dialog, exact: true }).click();
  await page.getByRole('radio', { name, exact: true }).check();
}

function mostChinese({ lang, title }: Entry): boolean {
  return lang === undefined && toTraditional(title) !== title;
}

test('the whole paper is shown in traditional characters and as written again', async ({
  page,
  paper,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  const before = await places(page);
  await page.getByRole('button', { name: zh.settings }).click();
  await expect(page.getByRole('radio', { name: hant })).toBeVisible();
  expect(asked.filter((path) => DICTIONARIES.test(path))).toEqual([]);
  await page.getByRole('radio', { name: hant }).check();
  const titles = titlesIn(paper);
  await expectTitles(page, titles);
  expect(asked.filter((path) => /\/assets\/simplified-/.test(path))).toEqual([]);
  expect(await places(page)).toEqual(before);
  await page.keyboard.press('Escape');
  const { site, categories } = traditional.manifest(paper.manifest);
  const nav = page.getByRole('navigation', { name: words.categories });
  for (const { label } of categories) await expect(nav.getByText(label)).toBeVisible();
  await expect(page.getByRole('banner').getByText(site.description)).toHaveAttribute(
    'lang',
    'zh-Hant',
  );
  await expect(page).toHaveTitle(site.title);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hant');

  await page.reload();
  await expectTitles(page, titles);
  const index = paper.entries.findIndex(mostChinese);
  const [entry, title] = [paper.entries[index], titles[index] ?? ''];
  await page.getByRole('feed').getByRole('link', { name: title, exact: true }).click();
  await expect(page).toHaveURL(paper.at(entry?.url ?? ''));
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page).toHaveTitle(`${title} — ${site.title}`);
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain(entry?.title);
  expect(kept).not.toContain(title);

  await page.goBack();
  await chooseScript(page, words.settings, toTraditional(written));
  await page.keyboard.press('Escape');
  await expectListOf(page, paper.entries);
  await expect(page.locator('html')).toHaveAttribute('lang', zh.lang);
});

test('an article is converted where it stands, but for its code', async ({ page, paper }) => {
  const entry = withBody(paper, /<code>/);
  await page.goto(paper.at(entry.url));
  const body = page.locator('.body');
  await expect(body).not.toBeEmpty();
  // The last part of an article to come.
  await expect(page.locator('.neighbours a')).not.toHaveCount(0);
  const read = () =>
    body.evaluate((element) => {
      const code = [...element.querySelectorAll('code')].map(({ textContent }) => textContent);
      const pane = element.closest('.article-pane');
      return { code, text: element.textContent, top: pane?.scrollTop, long: pane?.scrollHeight };
    });
  await page.getByRole('button', { name: zh.looks, exact: true }).click();
  await page.locator('.article-pane').evaluate((element) => element.scrollTo(0, 240));
  const before = await read();
  expect(before.top).toBe(240);
  await page.getByRole('radio', { name: hant }).check();
  await expect(body).toHaveAttribute('lang', 'zh-Hant');
  await expect.poll(async () => (await read()).text).not.toBe(before.text);
  const after = await read();
  expect(after).toMatchObject({ code: before.code, top: before.top, long: before.long });
  expect(after.text).toHaveLength(before.text.length);
});

test('without the dictionary the paper stays as written, and it is asked for again', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(/ERR_FAILED/);
  await page.route(DICTIONARIES, (route) => route.abort());
  await page.goto(paper.at('/'));
  await chooseScript(page, zh.settings, hant);
  const row = page.getByRole('group', { name: SETTINGS_WORDS.zh.script.name });
  await expect(row.getByRole('status')).toContainText(zh.failed);
  await expectListOf(page, paper.entries);
  await page.unroute(DICTIONARIES);
  await row.getByRole('button', { name: zh.retry }).click();
  await expectTitles(page, titlesIn(paper));
  await expect(page.getByRole('status').filter({ hasText: words.failed })).toHaveCount(0);
});

test('what was opened is found by the characters that are shown', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  const index = paper.entries.findIndex(mostChinese);
  const title = titlesIn(paper)[index] ?? '';
  const [entry] = paper.entries.slice(index);
  if (entry) await rowLink(page, entry).click();
  await chooseScript(page, zh.looks, hant);
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: traditional.words(KEYS_WORDS.zh).switcher })
    .fill(title.slice(0, 6));
  await expect(page.getByRole('option', { name: title, exact: true })).toBeVisible();
});

test.describe('a quotation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of traditional characters is found in the text as it was written', async ({
    page,
    paper,
  }) => {
    const own = traditional.words(SHARE_WORDS.zh);
    await page.goto(paper.at(longArticle(paper).url));
    await chooseScript(page, zh.looks, hant);
    await page.keyboard.press('Escape');
    await expect(page.locator('.body')).toHaveAttribute('lang', 'zh-Hant');
    await expect(page.locator('.body')).toContainText('這');
    const text = await select(page, 3, 5);
    await page.getByRole('button', { name: own.copyQuotationLink }).click();
    await expect(page.getByText(own.linkCopied)).toBeVisible();
    const link = await clipboard(page);
    await page.evaluate(() => localStorage.clear());
    const other = await page.context().newPage();
    await other.goto(link);
    await expect(other.getByText(SHARE_WORDS.zh.found)).toBeAttached();
    const { text: quoted, isInSight } = await marked(other);
    expect(isInSight).toBe(true);
    expect(folded(quoted)).not.toBe(folded(text));
    expect(toTraditional(folded(quoted))).toBe(folded(text));
  });
});
