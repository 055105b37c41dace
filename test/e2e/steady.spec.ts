import type { Page, Route } from '@playwright/test';
import { paneOf, withBody } from './article.ts';
import { expect, type Paper, test } from './paper.ts';
import { shiftsOf, watchShifts } from './shifts.ts';
import { topOf } from './sight.ts';

/** A picture of 900 × 300 px that a post takes from elsewhere. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><rect width="900" height="300"/></svg>';

/** A text with pictures of unknown size above and below what is read. */
const BODY = [
  '<p>第一段。</p>',
  '<p><img src="https://slow.example/1.svg" alt="一"></p>',
  ...Array.from({ length: 12 }, (_, i) => `<p id="p${i}">${'港口的早晨有雾。'.repeat(30)}</p>`),
  '<p><img src="https://slow.example/2.svg" alt="二"></p>',
  '<p>最后一段。</p>',
].join('');

/** Serves an article with that text, and holds its pictures back until `come` is called. */
async function openSlow(page: Page, paper: Paper, answer: (route: Route) => Promise<void>) {
  const held: Route[] = [];
  let isHeld = true;
  await page.route('https://slow.example/**', (route) => {
    if (isHeld) held.push(route);
    else return answer(route);
  });
  const entry = withBody(paper, /<p>/);
  await page.route('**/data/packs/**', async (route) => {
    const response = await route.fetch();
    const pack = await response.json();
    await route.fulfill({ response, json: { ...pack, [entry.url]: BODY } });
  });
  await watchShifts(page);
  await page.goto(paper.at(entry.url));
  await expect(page.locator('.body img').first()).toBeAttached();
  const come = async () => {
    isHeld = false;
    await Promise.all(held.map(answer));
  };
  return { come, held };
}

const answers = {
  come: (route: Route) => route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
  'do not come': (route: Route) => route.abort(),
};

for (const [what, answer] of Object.entries(answers)) {
  test(`pictures that ${what} late move nothing that is read`, async ({ page, paper, faults }) => {
    if (what !== 'come') faults.expect(/ERR_FAILED/);
    const { come } = await openSlow(page, paper, answer);
    const read = page.locator('.body > p').nth(7);
    await read.evaluate((block) => block.scrollIntoView());
    await expect.poll(() => paneOf(page).evaluate((pane) => pane.scrollTop)).toBeGreaterThan(100);
    const before = await topOf(read);
    await come();
    const first = page.locator('.body > p').nth(1);
    // It has its own size in the end: what was kept for it was higher.
    await expect
      .poll(() => first.evaluate((block) => block.getBoundingClientRect().height))
      .toBeLessThan(300);
    await expect(page.locator('.awaited')).toHaveCount(0);
    expect(Math.abs((await topOf(read)) - before)).toBeLessThan(1);
    expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02);
  });
}

test('a picture that comes in sight leaves what is under it in place, until it is out of sight', async ({
  page,
  paper,
}) => {
  const { come } = await openSlow(page, paper, answers.come);
  const under = page.locator('.body > p').nth(2);
  const before = await topOf(under);
  await come();
  const picture = page.locator('.body img').first();
  await expect(picture).toHaveJSProperty('complete', true);
  await expect(picture).toHaveAttribute('role', 'button');
  expect(await topOf(under)).toBe(before);
  await paneOf(page).evaluate((pane) => {
    pane.scrollTop = pane.scrollHeight;
  });
  await expect(page.locator('.body img.awaited')).toHaveCount(1);
  await expect(picture).not.toHaveClass(/awaited/);
  expect(await shiftsOf(page)).toBeLessThanOrEqual(0.02);
});
