import { PANES_WORDS } from '../../src/reader/panes/words.ts';
import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, feedOf, headlinesOf, required, rowLink } from './list.ts';
import { expect, test } from './paper.ts';

test('a story with a picture leads the list, and is larger than the others', async ({
  page,
  paper,
}) => {
  const lead = required(paper.entries.slice(0, 4).find(hasPicture), 'new story with a picture');
  const other = required(
    paper.entries.slice(0, 4).find((entry) => !hasPicture(entry)),
    'other',
  );
  await page.goto(paper.at('/'));
  const size = (title: string) =>
    headlinesOf(page)
      .filter({ hasText: title })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
  await expect.poll(() => size(lead.title)).toBeGreaterThan(await size(other.title));
});

test('compact lists give each headline a line', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  const heights = () =>
    feedOf(page)
      .getByRole('article')
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(Math.max(...(await heights()))).toBeGreaterThan(100);
  await page.getByRole('button', { name: zh.settings }).click();
  const { density } = SETTINGS_WORDS.zh;
  await page.getByRole('radio', { name: density.values.compact }).check();
  await page.keyboard.press('Escape');
  await expect.poll(async () => Math.max(...(await heights()))).toBeLessThan(48);
  await page.reload();
  await expectListOf(page, paper.entries);
  expect(Math.max(...(await heights()))).toBeLessThan(48);
});

test('the list beside an article is as wide as the reader makes it', async ({ page, paper }) => {
  await page.goto(paper.at('/'));
  await rowLink(page, required(paper.entries[1], 'article')).click();
  const line = page.getByRole('separator', { name: PANES_WORDS.zh.listWidth });
  const width = () => feedOf(page).evaluate((feed) => feed.clientWidth);
  const before = await width();
  await expect(line).toHaveAttribute('aria-valuenow', '352');
  const box = await line.boundingBox();
  const at = box ? box.x + box.width / 2 : Number.NaN;
  await page.mouse.move(at, 400);
  await page.mouse.down();
  await page.mouse.move(at + 100, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBe(before + 100);
  await line.press('ArrowLeft');
  await expect.poll(width).toBe(before + 84);
  await page.reload();
  await expect.poll(width).toBe(before + 84);
  await line.press('Home');
  await expect(line).toHaveAttribute('aria-valuenow', '240');
  await line.dblclick();
  await expect.poll(width).toBe(before);
});

function hasPicture({ thumbnail }: { thumbnail?: string }): boolean {
  return thumbnail !== undefined;
}
