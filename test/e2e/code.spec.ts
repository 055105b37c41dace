import { READING_WORDS } from '../../src/reader/reading/words.ts';
import { withBody } from './article.ts';
import { expect, test } from './paper.ts';

const words = READING_WORDS.zh;

test('code is copied as it was written', async ({ page, context, paper }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(paper.at(withBody(paper, /<pre/).url));
  const code = page.locator('.body pre').first();
  await code.hover();
  const frame = page.locator('.pre-frame').first();
  await frame.getByRole('button', { name: words.copy }).click();
  await expect(frame.getByText(words.copied)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.textContent());
});

test('code that cannot be copied says so', async ({ page, paper }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(paper.at(withBody(paper, /<pre/).url));
  const frame = page.locator('.pre-frame').first();
  await frame.getByRole('button', { name: words.copy }).click();
  await expect(frame.getByText(words.notCopied)).toBeVisible();
});

test('on a phone code can be copied without hovering', { tag: '@phone' }, async ({
  page,
  paper,
}) => {
  await page.goto(paper.at(withBody(paper, /<pre/).url));
  const tools = page.locator('.code-tools').first();
  await expect(tools).toHaveCSS('opacity', '1');
  const button = await tools.getByRole('button', { name: words.copy }).boundingBox();
  expect(button?.height).toBeGreaterThanOrEqual(40);
});

test('a wide table scrolls in itself, with a shadow where there is more', {
  tag: '@phone',
}, async ({ page, paper }) => {
  await page.goto(paper.at(withBody(paper, /(?:<th\b.*?){7}/s).url));
  const frame = page.locator('.table-frame').first();
  await expect.poll(() => frame.evaluate((box) => box.scrollWidth - box.clientWidth)).not.toBe(0);
  await expect(frame).toHaveCSS('background-image', /radial-gradient/);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => frame.evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
});
