import type { Page } from '@playwright/test';
import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { headline, paneOf, scrolled } from './article.ts';
import { blockOf, leaveInTheMiddle, longest } from './leaving.ts';
import { expect, test } from './paper.ts';
import { topOf } from './sight.ts';

const words = READING_WORDS.zh;

/** How far the block is from the upper edge of the pane. */
async function fromEdge(page: Page): Promise<number> {
  return Math.abs((await topOf(blockOf(page))) - (await topOf(paneOf(page))));
}

test('an article that was left in the middle goes on there in a later visit, at any width', async ({
  page,
  context,
  paper,
}) => {
  const entry = longest(paper);
  await leaveInTheMiddle(page, paper.at(entry.url));
  const later = await context.newPage();
  await later.setViewportSize({ width: 800, height: 700 });
  await later.goto(paper.at(entry.url));
  const note = later.getByText(words.resumed);
  await expect(note).toBeVisible();
  await expect.poll(() => fromEdge(later)).toBeLessThan(2);
  await paneOf(later).hover();
  await later.mouse.wheel(0, 400);
  await expect(note).toHaveCount(0);
});

test('the note leads to the beginning', async ({ page, context, paper }) => {
  const entry = longest(paper);
  await leaveInTheMiddle(page, paper.at(entry.url));
  const later = await context.newPage();
  await later.goto(paper.at(entry.url));
  await later.getByRole('button', { name: words.toBeginning }).click();
  await expect.poll(() => scrolled(later)).toBe(0);
  await expect(headline(later, entry)).toBeFocused();
  await expect(later.getByText(words.resumed)).toHaveCount(0);
  // Who went back to the beginning has not left it in the middle.
  await later.goto('about:blank');
  await later.goto(paper.at(entry.url));
  await expect(blockOf(later)).toBeAttached();
  await paneOf(later).dispatchEvent('pointermove');
  await later.waitForLoadState('networkidle');
  expect(await scrolled(later)).toBe(0);
});

for (const pointer of ['?quote=no+such+words', '#somewhere']) {
  test(`an address with ${pointer} says where to read`, async ({ page, context, paper }) => {
    const entry = longest(paper);
    await leaveInTheMiddle(page, paper.at(entry.url));
    const later = await context.newPage();
    await later.goto(paper.at(entry.url) + pointer);
    await expect(blockOf(later)).toBeAttached();
    await later.waitForLoadState('networkidle');
    expect(await scrolled(later)).toBe(0);
    await expect(later.getByText(words.resumed)).toHaveCount(0);
  });
}

test('a line shows how far one is', async ({ page, paper }) => {
  await page.goto(paper.at(longest(paper).url));
  await expect(blockOf(page)).toBeAttached();
  const share = () =>
    paneOf(page).evaluate((pane) => new DOMMatrix(getComputedStyle(pane, '::before').transform).a);
  expect(await share()).toBe(0);
  await paneOf(page).evaluate((pane) => {
    pane.scrollTop = (pane.scrollHeight - pane.clientHeight) / 2;
  });
  await expect.poll(share).toBeCloseTo(0.5, 1);
  await paneOf(page).evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await expect.poll(share).toBeCloseTo(1, 1);
});
