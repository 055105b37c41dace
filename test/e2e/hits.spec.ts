import type { Page } from '@playwright/test';
import { HIT_WORDS } from '../../src/reader/hits/words.ts';
import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { headline, paneOf, scrolled, withBody } from './article.ts';
import {
  article,
  barOf,
  clearOf,
  countOf,
  currentHit,
  nextOf,
  open,
  paintedHits,
  previousOf,
  withQuery,
} from './hits.ts';
import { blockOf, leaveInTheMiddle, longest } from './leaving.ts';
import { required, rowLink } from './list.ts';
import { expect, type Paper, test } from './paper.ts';
import { topOf } from './sight.ts';

const words = HIT_WORDS.zh;

/** How often words stand in the sample's article, its headline first. */
function timesIn(paper: Paper, what: string): number {
  const { title, url } = article(paper);
  const text = `${title}\n${paper.bodies.get(url)?.replace(/<[^>]+>/g, '')}`;
  return text.split(what).length - 1;
}

/** The text of the article, node by node. */
function textNodes(page: Page): Promise<string[]> {
  return page.locator('.body').evaluate((body) => {
    const nodes = document.createNodeIterator(body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = nodes.nextNode(); node; node = nodes.nextNode())
      texts.push(node.nodeValue ?? '');
    return texts;
  });
}

/** Where the article begins, and where its text ends, in px. */
function topsOf(page: Page): Promise<number[]> {
  return Promise.all(['.article', '.neighbours'].map((each) => topOf(page.locator(each))));
}

test('words in other characters and widths are marked in headline and text', async ({
  page,
  paper,
}) => {
  await open(page, paper, '集裝箱 ＬＹＳＵ');
  const hits = await paintedHits(page);
  const times = timesIn(paper, '集装箱') + timesIn(paper, 'LYSU');
  expect(times).toBeGreaterThan(2);
  expect(hits).toHaveLength(times);
  expect(new Set(hits.map(({ text }) => text))).toEqual(new Set(['集装箱', 'LYSU']));
  expect(hits.map(({ isInTitle }) => isInTitle).indexOf(false)).toBe(1);
  await expect(countOf(page)).toHaveText(`1 / ${times}`);
  // The headline shows what was found: nobody is taken away from it.
  expect(await scrolled(page)).toBe(0);
});

test('words across a link are found, and the article opens where they stand', async ({
  page,
  paper,
}) => {
  await open(page, paper, '訂的十二台新岸桥');
  await expect.poll(() => currentHit(page)).toMatchObject({ isInSight: true });
  expect(await paintedHits(page)).toMatchObject([{ text: '订的十二台新岸桥' }]);
  const place = await scrolled(page);
  expect(place).toBeGreaterThan(800);
  // Once: who goes elsewhere stays there, after a reload too.
  await paneOf(page).evaluate((pane) => {
    pane.scrollTop = 0;
  });
  await expect.poll(() => scrolled(page)).toBe(0);
  await page.reload();
  await expect(countOf(page)).toHaveText('1 / 1');
  expect(await scrolled(page)).toBe(0);
});

test('an article from a list has the focus on its headline, and its hits in sight', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  await rowLink(page, article(paper)).click();
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.evaluate(
    (query) => {
      const { pathname } = window.location;
      window.history.pushState({ key: 'one', idx: 2 }, '', `${pathname}?${query}`);
      window.dispatchEvent(new PopStateEvent('popstate', { state: window.history.state }));
    },
    `q=${encodeURIComponent('十二台新岸桥')}`,
  );
  await expect.poll(() => currentHit(page)).toMatchObject({ isInSight: true });
  await expect(headline(page, article(paper))).toBeFocused();
});

test('an article that was left in the middle goes on there, whatever is marked in it', async ({
  page,
  context,
  paper,
}) => {
  const entry = longest(paper);
  await leaveInTheMiddle(page, paper.at(entry.url));
  const body = paper.bodies.get(entry.url) ?? '';
  const last = required(/[\w ]{20,40}/.exec(body.slice(body.lastIndexOf('<p>') + 3))?.[0], 'words');
  const later = await context.newPage();
  await later.goto(withQuery(paper.at(entry.url), `"${last}"`));
  await expect(later.getByText(READING_WORDS.zh.resumed)).toBeVisible();
  await expect(countOf(later)).toHaveText('1 / 1');
  const edge = (await topOf(blockOf(later))) - (await topOf(paneOf(later)));
  expect(Math.abs(edge)).toBeLessThan(2);
});

test('buttons and keys lead from hit to hit, and scroll as far as they must', async ({
  page,
  paper,
}) => {
  await open(page, paper, '桥');
  const count = (await paintedHits(page)).length;
  expect(count).toBeGreaterThan(4);
  for (let at = 1; at < count; at++) {
    await nextOf(page).click();
    await expect(countOf(page)).toHaveText(`${at + 1} / ${count}`);
    expect((await paintedHits(page)).findIndex(({ isCurrent }) => isCurrent)).toBe(at);
    expect(await currentHit(page)).toMatchObject({ isInSight: true });
  }
  expect(await scrolled(page)).toBeGreaterThan(0);
  await nextOf(page).click();
  await expect(countOf(page)).toHaveText(`1 / ${count}`);
  await previousOf(page).click();
  await expect(countOf(page)).toHaveText(`${count} / ${count}`);
  await headline(page, article(paper)).focus();
  await page.keyboard.press('f');
  await expect(countOf(page)).toHaveText(`1 / ${count}`);
  await page.keyboard.press('Shift+F');
  await expect(countOf(page)).toHaveText(`${count} / ${count}`);
  expect(await currentHit(page)).toMatchObject({ isInSight: true });
});

test('who reads on goes to the next hit from there', async ({ page, paper }) => {
  await open(page, paper, '桥');
  const hits = await paintedHits(page);
  await paneOf(page).evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await expect.poll(() => scrolled(page)).toBeGreaterThan(800);
  await previousOf(page).click();
  await expect(countOf(page)).toHaveText(`${hits.length} / ${hits.length}`);
});

test('marks go with their word in the address, and Back leads to where one came from', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at('/'));
  await open(page, paper, '集装箱');
  const marked = await topsOf(page);
  await clearOf(page).click();
  await expect(barOf(page)).toHaveCount(0);
  // The bar comes and goes, and nothing moves.
  expect(await topsOf(page)).toEqual(marked);
  expect(await paintedHits(page)).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  await expect(headline(page, article(paper))).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(paper.at('/'));
});

test('words that are not in the text are said not to be', async ({ page, paper }) => {
  await open(page, paper, '没有人写过的词');
  await expect(countOf(page)).toHaveText(words.none);
  await expect(nextOf(page)).toHaveCount(0);
  expect(await scrolled(page)).toBe(0);
});

test('nothing of it comes without a word in the address', async ({ page, paper }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(paper.at(article(paper).url));
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /Hits/.test(url))).toEqual([]);
  await expect(barOf(page)).toHaveCount(0);
});

test('a hit that is folded away is unfolded', async ({ page, paper }) => {
  const folded = withBody(paper, /<details/);
  await page.goto(withQuery(paper.at(folded.url), '"standard deviation"'));
  await expect.poll(() => currentHit(page)).toMatchObject({ isInSight: true });
  await expect(page.locator('.body details')).toHaveAttribute('open');
});

test('without highlights in the browser, elements mark the text and leave it as it was', async ({
  page,
  paper,
}) => {
  await page.goto(paper.at(article(paper).url));
  const plain = await textNodes(page);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
  await open(page, paper, '訂的十二台新岸桥');
  const marks = page.locator('.body mark.hit.hit-current');
  await expect(marks).toHaveText(['订的', '十二台新岸桥']);
  await expect(marks.first()).toBeInViewport();
  await clearOf(page).click();
  await expect(marks).toHaveCount(0);
  expect(await textNodes(page)).toEqual(plain);
});
