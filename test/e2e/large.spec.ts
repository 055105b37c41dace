import { gzipSync } from 'node:zlib';
import { dayOf } from '../../src/manifest/days.ts';
import { MANIFEST_PATH } from '../../src/manifest/paths.ts';
import { askedOf, held } from './asked.ts';
import { RARE } from './largePaper.ts';
import { COUNT, middleOf, test } from './largeTest.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { expect } from './paper.ts';

// The paper is made once.
test.describe.configure({ mode: 'default' });

test.describe('a paper of 60,000 articles', () => {
  test('shows its front page with one file of data', async ({ page, paper }) => {
    const { kinds } = askedOf(page);
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await page.waitForLoadState('networkidle');
    expect(kinds).toEqual(['pages']);
  });

  test('opens with as many bytes as one of 1,000', async ({ request, paper, few }) => {
    const sizes = [few, paper].map(async ({ at, firstPage }) => {
      const answers = ['/', firstPage].map(async (path) => (await request.get(at(path))).body());
      return (await Promise.all(answers)).reduce((sum, body) => sum + gzipSync(body).length, 0);
    });
    const [small = 0, large = 0] = await Promise.all(sizes);
    expect(large).toBeLessThanOrEqual(small * 1.1);
    const manifest = await (await request.get(paper.at(MANIFEST_PATH))).body();
    expect(gzipSync(manifest).length).toBeLessThanOrEqual(8 * 1024);
  });

  test('shows a rare category with two', async ({ page, paper }) => {
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await page.waitForLoadState('networkidle');
    const { kinds } = askedOf(page);
    await page.getByRole('link', { name: new RegExp(`^${RARE} `) }).click();
    const own = paper.entries.filter(({ categories }) => categories.includes(RARE));
    await expectListOf(page, own);
    await page.waitForLoadState('networkidle');
    expect(kinds).toEqual(['timelines', 'pages']);
  });

  test('shows any day with a chapter and a page', async ({ page, paper }) => {
    const day = dayOf(middleOf(paper).time);
    const { kinds } = askedOf(page);
    await page.goto(paper.at(`/${day.replaceAll('-', '/')}/`));
    await expectListOf(
      page,
      paper.entries.filter(({ time }) => dayOf(time) === day),
    );
    await page.waitForLoadState('networkidle');
    // Its first rows lie on one page.
    expect(kinds).toEqual(['chapters', 'pages']);
  });

  test('opens a link with two requests in sequence, and asks for nothing twice', async ({
    page,
    paper,
  }) => {
    const entry = middleOf(paper);
    const { kinds, paths } = askedOf(page);
    const { letGo, end } = await held(page);
    await page.goto(paper.at(entry.url), { waitUntil: 'commit' });
    await expect.poll(() => kinds.toSorted()).toEqual(['chapters', 'shelves']);
    await letGo();
    await expect.poll(() => [...new Set(kinds.slice(2))].sort()).toEqual(['packs', 'pages']);
    const heading = page.getByRole('heading', { level: 1, name: entry.title });
    // Files of one round may be asked for a moment apart.
    await expect(async () => {
      await letGo();
      await expect(heading).toBeVisible({ timeout: 500 });
    }).toPass();
    await expect(page.locator('.body')).toContainText(`第 ${COUNT / 2} 篇`);
    // The list beside it may reach over the pages of the day.
    await end();
    await expect(rowLink(page, entry)).toBeInViewport();
    await page.waitForLoadState('networkidle');
    expect(paths).toEqual([...new Set(paths)]);
    expect(kinds.filter((kind) => kind !== 'pages').toSorted()).toEqual([
      'chapters',
      'packs',
      'shelves',
    ]);
  });

  test('opens a link without a day with two as well', async ({ page, paper }) => {
    const entry = required(
      paper.entries.slice(COUNT / 2).find(({ url }) => url.startsWith('/notes/')),
      'article without a day in its address',
    );
    const { kinds } = askedOf(page);
    const { letGo, end } = await held(page);
    await page.goto(paper.at(entry.url), { waitUntil: 'commit' });
    await expect.poll(() => kinds).toEqual(['links']);
    await letGo();
    await expect.poll(() => kinds.slice(1)).toEqual(['packs']);
    await letGo();
    await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
    await expect(page.locator('.body')).not.toBeEmpty();
    await end();
    await expect(rowLink(page, entry)).toBeInViewport();
  });
});
