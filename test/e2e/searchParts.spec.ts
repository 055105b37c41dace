import type { Page, Route } from '@playwright/test';
import { dayOf } from '../../src/manifest/days.ts';
import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { rangeText } from '../../src/reader/words/dates.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { required } from './list.ts';
import { expect, type Paper } from './paper.ts';
import { COMMON, RARE, test } from './pressedPosts.ts';
import { countOf, expectFound, fieldOf, having, searchFor } from './searching.ts';

// The paper is made once.
test.describe.configure({ mode: 'default' });

const words = SEARCH_WORDS.zh;

/** The segments of the index: what their files are called, and their days as they are said. */
function segmentsOf({ manifest, entries }: Paper) {
  let start = 0;
  const segments = (manifest.search ?? []).map(([name, articles]) => {
    const own = entries.slice(start, start + articles);
    start += articles;
    const [to, from] = [required(own[0], 'article'), required(own.at(-1), 'article')];
    const days = { from: dayOf(from.time), to: dayOf(to.time) };
    return { files: new RegExp(`/data/search/.*${name}`), entries: own, days };
  });
  const [newest, oldest] = segments;
  return { newest: required(newest, 'segment'), oldest: required(oldest, 'second segment') };
}

const unreached = (page: Page) => page.locator('.search-unreached');

async function expectUnsearched(page: Page, paper: Paper): Promise<void> {
  const { days } = segmentsOf(paper).oldest;
  const said = words.unsearched(rangeText(zh, days, dayOf(paper.manifest.latest ?? '')));
  await expect(unreached(page)).toContainText(said, { timeout: 15_000 });
}

const retryOf = (page: Page) => unreached(page).getByRole('button', { name: zh.retry });

const FAULTS: [what: string, answer: (route: Route) => Promise<void>, isLogged: boolean][] = [
  ['is not there', (route) => route.fulfill({ status: 404, body: '' }), true],
  ['is cut short', (route) => changed(route, (body) => body.subarray(0, body.length / 2)), false],
  ['is garbled', (route) => changed(route, (body) => body.map((byte, i) => byte ^ i)), false],
];

async function changed(route: Route, change: (body: Buffer) => Uint8Array): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, body: Buffer.from(change(await response.body())) });
}

for (const [what, answer, isLogged] of FAULTS) {
  test(`where a part of the index ${what}, the rest is searched`, async ({
    page,
    paper,
    faults,
  }) => {
    if (isLogged) faults.expect(/^console: Failed to load resource/);
    const { newest, oldest } = segmentsOf(paper);
    await page.route(oldest.files, answer);
    await page.goto(paper.at(searchFor(RARE)));
    await expectUnsearched(page, paper);
    const all = having(paper, RARE);
    expect(all).toHaveLength(2);
    await expectFound(
      page,
      all.filter((entry) => newest.entries.includes(entry)),
    );
    await expect(countOf(page)).toHaveText(words.found(1));
    await page.unroute(oldest.files);
    await retryOf(page).click();
    await expectFound(page, all);
    await expect(countOf(page)).toHaveText(words.total(2));
    await expect(unreached(page)).toBeEmpty();
  });
}

test('offline, a search is made again of what is here, and of the rest it is said which days it is of', async ({
  page,
  paper,
  context,
  faults,
}) => {
  faults.expect(/^console: Failed to load resource/);
  const here = having(paper, RARE).slice(0, 1);
  // No file of the oldest segment is asked for but its directory.
  const from = dayOf(required(here[0], 'article').time);
  await page.goto(paper.at(searchFor(RARE, { from })));
  await expectFound(page, here);
  await expect(countOf(page)).toHaveText(words.total(1));
  await context.setOffline(true);
  await fieldOf(page).fill('');
  await expect(page.getByRole('region', { name: words.help })).toBeVisible();
  await fieldOf(page).fill(RARE);
  await expectFound(page, here);
  await expect(unreached(page)).toBeEmpty();
  await page.getByRole('link', { name: zh.clearDates }).click();
  await expectUnsearched(page, paper);
  await expectFound(page, here);
  await context.setOffline(false);
  await retryOf(page).click();
  await expectFound(page, having(paper, RARE));
});

test('texts that do not come are counted, and nothing is said to be missing', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(/^console: Failed to load resource/);
  const packs = '**/data/packs/**';
  await page.route(packs, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(paper.at(searchFor(RARE)));
  await expect(unreached(page)).toContainText(words.unchecked(2));
  await expect(page.getByText(words.nothingYet(RARE))).toBeVisible();
  await page.unroute(packs);
  await retryOf(page).click();
  await expectFound(page, having(paper, RARE));
});

test('a long way down, results are where they were after a reload, an article and other pages', async ({
  page,
  paper,
}) => {
  const all = having(paper, COMMON);
  await page.goto(paper.at(searchFor(COMMON)));
  await expectFound(page, all);
  const box = page.locator('.feed-scroller');
  await box.hover();
  await expect(async () => {
    await page.mouse.wheel(0, 3_000);
    expect(await page.locator('.result').count()).toBeGreaterThan(40);
  }).toPass({ intervals: [50] });
  // What is scrolled to stays.
  await expect(async () => {
    const before = await placeOf(page);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await placeOf(page)).toEqual(before);
  }).toPass({ intervals: [50] });
  const place = await placeOf(page);
  expect(place.number).toBeGreaterThan(20);
  const expectPlace = () => expect.poll(() => placeOf(page)).toEqual(place);
  await page.reload();
  await expectPlace();
  await page.locator(`.result[aria-posinset="${place.number + 2}"] a`).click();
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.goBack();
  await expectPlace();
  await page.goto(paper.at('/'));
  await page.goBack();
  await expectPlace();
});

/** The first result that is seen, and where it begins. */
function placeOf(page: Page): Promise<{ number: number; y: number }> {
  return page.locator('.feed-scroller').evaluate((box) => {
    const edge = box.getBoundingClientRect().top;
    const rows = [...box.querySelectorAll('.result')];
    const first = rows.find((row) => row.getBoundingClientRect().bottom > edge);
    const y = Math.round((first?.getBoundingClientRect().top ?? 0) - edge);
    return { number: Number(first?.getAttribute('aria-posinset')), y };
  });
}
