import { MANIFEST_PATH } from '../../src/manifest/paths.ts';
import { OFFLINE_WORDS } from '../../src/reader/offline/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { cutOff, expect, expectKept, keptIn, NOT_LOADED, openKept, test } from './away.ts';
import { expectListOf, required, rowLink } from './list.ts';
import { nth, read, rowOf } from './own.ts';

const OWN = OFFLINE_WORDS.zh;

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
  await expectKept(page, 'shell', 40);
  await expect.poll(async () => (await keptIn(page, 'files')).join()).toContain('/data/packs/');
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

test('the list says which texts are not here while there is no network, and no longer', async ({
  page,
  context,
  paper,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  const entry = nth(paper, 12);
  await openKept(page, paper.at('/'));
  await page.reload();
  await expectListOf(page, paper.entries);
  await context.setOffline(true);
  const badge = page.getByRole('banner').getByText(OWN.offline, { exact: true });
  const mark = rowOf(page, entry).getByRole('img', { name: OWN.absent });
  await expect(badge).toBeVisible();
  await expect(mark).toBeVisible();
  await rowLink(page, entry).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(zh.reasons.offline, { timeout: 15_000 });
  await context.setOffline(false);
  await expect(badge).toHaveCount(0);
  await expect(mark).toHaveCount(0);
  await alert.getByRole('button', { name: zh.retry }).click();
  await expect(page.locator('.body')).not.toBeEmpty();
  await expect.poll(async () => (await keptIn(page, 'files')).join()).toContain('/data/packs/');
  await context.setOffline(true);
  await expect(badge).toBeVisible();
  await expect(mark).toHaveCount(0);
});

test('a server that fails for minutes is as good as none', async ({
  page,
  paper,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  host.rules.push({ path: /^/, fault: 503 });
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  host.rules.length = 0;
  await page.reload();
  await expectListOf(page, paper.entries);
});

test('a page that does not come in time is the one that is kept', async ({ page, paper, host }) => {
  await openKept(page, paper.at('/'));
  host.rules.push({ path: /^index\.html$/, fault: 'never' });
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
});

for (const [what, fault] of [
  ['that is the page in its place', 'page'],
  ['that was cut in half', 'half'],
  ['that broke off', 'cut'],
] as const) {
  test(`a file ${what} is not kept, and comes when it is whole`, async ({ page, paper, host }) => {
    await openKept(page, paper.at('/'));
    host.rules.push({ path: /^data\/packs\//, fault });
    const entry = nth(paper, 0);
    await rowLink(page, entry).click();
    await expect(page.getByRole('alert')).toBeVisible({ timeout: 15_000 });
    expect((await keptIn(page, 'files')).join()).not.toContain('/data/packs/');
    host.rules.length = 0;
    await page.getByRole('alert').getByRole('button', { name: zh.retry }).click();
    await expect(page.locator('.body')).not.toBeEmpty();
    await expect.poll(async () => (await keptIn(page, 'files')).join()).toContain('/data/packs/');
  });
}

test('a browser without room reads on', async ({ page, paper }) => {
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(paper.at('/'));
  await openKept(page, paper.at('/'));
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000 });
  await read(page, nth(paper, 0));
  expect((await keptIn(page, 'files')).join()).not.toContain('/data/packs/');
});

test('the manifest is asked of the server alone, and never kept', async ({ page, paper, host }) => {
  await openKept(page, paper.at('/'));
  await read(page, nth(paper, 0));
  const asked = host.asked.filter((path) => path === MANIFEST_PATH).length;
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect
    .poll(() => host.asked.filter((path) => path === MANIFEST_PATH).length)
    .toBeGreaterThan(asked);
  const kept = [...(await keptIn(page, 'files')), ...(await keptIn(page, 'page'))];
  expect(kept.join()).not.toContain(MANIFEST_PATH);
});
