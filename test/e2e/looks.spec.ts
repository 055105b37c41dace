import { SETTINGS_WORDS } from '../../src/reader/settings/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, feedOf, headlinesOf, required } from './list.ts';
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

function hasPicture({ thumbnail }: { thumbnail?: string }): boolean {
  return thumbnail !== undefined;
}
