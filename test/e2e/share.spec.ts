import type { Locator, Page } from '@playwright/test';
import { encode } from 'uqr';
import { addDays, dayOf } from '../../src/manifest/days.ts';
import type { Entry } from '../../src/manifest/types.ts';
import { SHARE_NAMES } from '../../src/reader/share/names.ts';
import { SHARE_WORDS } from '../../src/reader/share/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { required } from './list.ts';
import { expect, type Paper, test } from './paper.ts';

const names = SHARE_NAMES.zh;
const words = SHARE_WORDS.zh;

/** A Chinese article of several paragraphs, long enough that its end is out of sight. */
function longArticle({ entries, bodies }: Paper): Entry {
  const found = entries.find(({ url, lang }) => {
    const body = bodies.get(url) ?? '';
    return lang !== 'en' && body.length > 3000 && (body.match(/<p>[^<]{20,}/g)?.length ?? 0) > 6;
  });
  return required(found, 'long article');
}

async function openSheet(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name }).click();
  return page.getByRole('dialog', { name });
}

/** What lies on the clipboard. */
function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Selects from the third sign of one paragraph of the text to the fifth of another; returns the words. */
async function select(page: Page, from: number, to: number): Promise<string> {
  await expect(page.locator('.body > p').nth(to)).toBeAttached();
  return page.evaluate(
    ([first = 0, last = 0]) => {
      const paragraphs = [...document.querySelectorAll('.body > p')].filter(
        ({ firstChild }) => firstChild instanceof Text && firstChild.length > 12,
      );
      const [start, end] = [paragraphs[first]?.firstChild, paragraphs[last]?.firstChild];
      if (!start || !end) throw new Error('no such paragraphs');
      paragraphs[last]?.scrollIntoView({ block: 'center' });
      document.getSelection()?.setBaseAndExtent(start, 3, end, first === last ? 9 : 5);
      return document.getSelection()?.toString() ?? '';
    },
    [from, to],
  );
}

/** The words that are marked, and whether their beginning is in sight and not under the bar. */
function marked(page: Page): Promise<{ text: string; isInSight: boolean }> {
  return page.evaluate(() => {
    const [range] = CSS.highlights.get('quote') ?? [];
    if (!(range instanceof Range)) return { text: '', isInSight: false };
    const { top } = range.getBoundingClientRect();
    const bar = document.querySelector('.article-bar')?.getBoundingClientRect();
    const isCovered = bar !== undefined && top < bar.bottom && top > bar.top;
    return {
      text: range.toString(),
      isInSight: top >= 0 && top < window.innerHeight && !isCovered,
    };
  });
}

const folded = (text: string) => text.replace(/\s+/g, '');

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
    const end = await pane.evaluate((each) => {
      each.scrollTop = each.scrollHeight;
      return each.scrollTop;
    });
    await page.reload();
    await expect.poll(async () => (await marked(page)).text).not.toBe('');
    const place = await pane.evaluate(({ scrollTop }) => scrollTop);
    expect(Math.abs(place - end)).toBeLessThan(40);
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
