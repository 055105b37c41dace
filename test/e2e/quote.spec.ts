import { SHARE_NAMES } from '../../src/reader/share/names.ts';
import { SHARE_WORDS } from '../../src/reader/share/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { required } from './list.ts';
import { expect, test } from './paper.ts';
import { clipboard, folded, longArticle, marked, select } from './sharing.ts';

const names = SHARE_NAMES.zh;
const words = SHARE_WORDS.zh;

test.describe('a quotation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('across paragraphs is linked to, and the link marks it, also after a reload', async ({
    page,
    paper,
  }) => {
    await page.goto(paper.at(longArticle(paper).url));
    const text = await select(page, 3, 5);
    const tools = page.getByRole('toolbar', { name: words.quotation });
    await tools.getByRole('button', { name: words.copyQuotationLink }).click();
    await expect(tools.getByRole('status')).toHaveText(words.linkCopied);
    const link = await clipboard(page);
    expect(link).toMatch(/\?quote=[^#]+#:~:text=[^,]+,[^,]+$/);
    const other = await page.context().newPage();
    await other.goto(link);
    await expect.poll(async () => folded((await marked(other)).text)).toBe(folded(text));
    expect((await marked(other)).isInSight).toBe(true);
    await expect(other.getByText(words.found)).toBeAttached();
    await other.reload();
    await expect.poll(async () => folded((await marked(other)).text)).toBe(folded(text));
    expect((await marked(other)).isInSight).toBe(true);
  });

  test('does not take the reader away from where he was', async ({ page, paper }) => {
    await page.goto(paper.at(longArticle(paper).url));
    await select(page, 1, 1);
    await page.getByRole('button', { name: words.copyQuotationLink }).click();
    await expect(page.getByText(words.linkCopied)).toBeVisible();
    await page.goto(await clipboard(page));
    await expect.poll(async () => (await marked(page)).text).not.toBe('');
    const pane = page.locator('.article-pane');
    // Not at the very end, of which the last part comes late.
    const place = await pane.evaluate((each) => {
      each.scrollTop = 0.7 * (each.scrollHeight - each.clientHeight);
      return each.scrollTop;
    });
    expect(place).toBeGreaterThan(400);
    await page.reload();
    await expect.poll(async () => (await marked(page)).text).not.toBe('');
    const away = () => pane.evaluate(({ scrollTop }, from) => Math.abs(scrollTop - from), place);
    await expect.poll(away).toBeLessThan(40);
  });

  test('is marked under any address of its article', async ({ page, paper }) => {
    const { url } = longArticle(paper);
    await page.goto(paper.at(url));
    await select(page, 1, 1);
    await page.getByRole('button', { name: words.copyQuotationLink }).click();
    await expect(page.getByText(words.linkCopied)).toBeVisible();
    const { search, hash } = new URL(await clipboard(page));
    await page.goto(`${paper.at(url.replace(/\.html$/, ''))}${search}${hash}`);
    await expect.poll(async () => (await marked(page)).text).not.toBe('');
    expect(new URL(page.url()).pathname).toBe(new URL(paper.at(url)).pathname);
  });

  test('that is not in the text any more is said to be gone', async ({ page, paper }) => {
    await page.goto(paper.at(`${longArticle(paper).url}?quote=never-written`));
    await expect(page.getByText(words.lost)).toBeVisible();
  });

  test('is copied with its source', async ({ page, paper }) => {
    const entry = longArticle(paper);
    await page.goto(paper.at(entry.url));
    const text = await select(page, 2, 3);
    const tools = page.getByRole('toolbar', { name: words.quotation });
    await tools.getByRole('button', { name: words.copyQuotation }).click();
    await expect(tools.getByRole('status')).toHaveText(words.quotationCopied);
    const [quoted = ''] = (await clipboard(page)).split('\n\n— ');
    expect(folded(quoted.replace(/^>/gm, '').replaceAll('\\', ''))).toBe(folded(text));
    await page.keyboard.press('Escape');
    await expect(tools).toBeHidden();
  });

  test('is what the sheet shares while it is selected', async ({ page, paper }) => {
    await page.goto(paper.at(longArticle(paper).url));
    await select(page, 2, 2);
    await page
      .getByRole('toolbar', { name: words.quotation })
      .getByRole('button', { name: words.share })
      .click();
    const sheet = page.getByRole('dialog', { name: names.article });
    await expect(sheet.getByRole('radio', { name: words.thisQuotation })).toBeChecked();
    await sheet.getByRole('button', { name: words.copyLink }).click();
    await expect(sheet.getByRole('status')).toHaveText(words.linkCopied);
    expect(await clipboard(page)).toContain('?quote=');
  });

  test('is marked by elements in a browser that cannot highlight, and the text stays as it was', async ({
    page,
    paper,
  }) => {
    const entry = longArticle(paper);
    await page.goto(paper.at(entry.url));
    const text = await select(page, 1, 2);
    await page.getByRole('button', { name: words.copyQuotationLink }).click();
    await expect(page.getByText(words.linkCopied)).toBeVisible();
    const link = await clipboard(page);
    const plain = await page.locator('.body').innerHTML();
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
    await page.goto(link);
    const marks = page.locator('.body mark.quoted');
    await expect(marks.first()).toBeInViewport();
    expect(folded((await marks.allTextContents()).join(''))).toBe(folded(text));
    // Another place of the same article: the mark goes.
    await page.getByRole('link', { name: zh.backToList }).click();
    await page.goBack();
    await expect(marks.first()).toBeAttached();
    await page.evaluate(() => {
      window.history.replaceState(window.history.state, '', window.location.pathname);
      window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    });
    await expect(marks).toHaveCount(0);
    expect(await page.locator('.body').innerHTML()).toBe(plain);
  });
});

test.describe('on a phone', { tag: '@phone' }, () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a selection has its tools below it, and the link leads to where no bar is', async ({
    page,
    paper,
  }) => {
    await page.goto(paper.at(longArticle(paper).url));
    const text = await select(page, 3, 4);
    const tools = page.getByRole('toolbar', { name: words.quotation });
    await expect(tools).toBeVisible();
    const end = await page.evaluate(() => {
      const range = document.getSelection()?.getRangeAt(0);
      return range?.getBoundingClientRect().bottom ?? 0;
    });
    const box = required((await tools.boundingBox()) ?? undefined, 'box of the tools');
    expect(box.y).toBeGreaterThan(end);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    for (const button of await tools.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
    }
    await tools.getByRole('button', { name: words.copyQuotationLink }).tap();
    await expect(tools.getByRole('status')).toHaveText(words.linkCopied);
    const link = await clipboard(page);
    await page.goto('about:blank');
    await page.goto(link);
    await expect.poll(async () => folded((await marked(page)).text)).toBe(folded(text));
    expect((await marked(page)).isInSight).toBe(true);
  });
});
