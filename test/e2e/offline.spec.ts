import { cutOff, expect, expectKept, keptIn, NOT_LOADED, test } from './away.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { nth, read } from './own.ts';

test('what was seen once is there without a network: the list, an article, a day', async ({
  page,
  paper,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  const entry = nth(paper, 0);
  const [day = ''] = required(paper.timeline.days[0], 'day');
  await page.goto(paper.at('/'));
  await read(page, entry);
  await expectKept(page, 'page', 1);
  await expect.poll(async () => (await keptIn(page, 'files')).join()).toContain('/data/packs/');
  await expect.poll(async () => (await keptIn(page, 'shell')).length).toBeGreaterThan(40);
  cutOff(host);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.reload();
  await expectListOf(page, paper.entries);
  await page.goto(paper.at(entry.url));
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
  await expect(page.locator('.body')).not.toBeEmpty();
  await page.goto(paper.at(`/${day.replaceAll('-', '/')}/`));
  await expect(rowLink(page, entry)).toBeVisible();
});
