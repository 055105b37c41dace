import { SEARCH_WORDS } from '../../src/reader/search/words.ts';
import { headlinesOf } from './list.ts';
import { fieldOf, searchFor } from './searching.ts';
import { follow, topOf } from './sight.ts';
import { expect, longText, test, titleOf } from './watched.ts';

const words = SEARCH_WORDS.zh;

test('a new post moves nothing in the results on show, and is found when they are asked for again', async ({
  page,
  paper,
  desk,
}) => {
  await page.goto(paper.at(searchFor('新闻')));
  await expect(headlinesOf(page).nth(9)).toBeVisible();
  const row = headlinesOf(page).nth(5);
  await row.evaluate((each) => each.scrollIntoView({ block: 'start' }));
  await row.getByRole('link').focus();
  const place = await topOf(row);
  const places = await follow(row);
  await desk.write('2026-11-20 09:00', 'fresh', longText('新'));
  const offer = page.getByRole('button', { name: words.newer });
  await expect(offer).toBeVisible({ timeout: 20_000 });
  expect(await places(), 'where the row was, at any frame').toEqual([place]);
  await expect(row.getByRole('link')).toBeFocused();
  await expect(fieldOf(page)).toHaveValue('新闻');
  await offer.click();
  await expect(headlinesOf(page).first()).toHaveText(titleOf('2026-11-20 09:00', 'fresh'));
  await expect(offer).toHaveCount(0);
});
