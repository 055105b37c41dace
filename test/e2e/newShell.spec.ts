import { OFFLINE_WORDS } from '../../src/reader/offline/words.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { cutOff, expect, hasWorker, keptIn, NOT_LOADED, openKept, test } from './away.ts';
import { deployNewShell } from './deploy.ts';
import { expectListOf, rowLink } from './list.ts';
import { nth, read } from './own.ts';

const OWN = OFFLINE_WORDS.zh;
/** What a page does when it comes to be seen again. */
const look = () => document.dispatchEvent(new Event('visibilitychange'));

test('a newer reader is offered and waits; until then parts of the old one come', async ({
  page,
  paper,
  out,
  host,
  faults,
}) => {
  // The host answers an article's address with the page and 404.
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  await expect.poll(() => hasWorker(page)).toBe(true);
  await deployNewShell(host, out);
  const offer = page.getByRole('button', { name: OWN.newShell });
  await expect(offer).toHaveCount(0);
  await page.evaluate(look);
  await expect(offer).toBeVisible();
  // The host has them no longer.
  await read(page, nth(paper, 0));
  await page.getByRole('button', { name: zh.looks }).click();
  await expect(
    page.getByRole('dialog', { name: zh.looks }).getByRole('radio').first(),
  ).toBeAttached();
  await page.keyboard.press('Escape');
  await offer.click();
  await expect(page.locator('script[src*="-New"]')).toBeAttached();
  await expect(page.locator('.body')).not.toBeEmpty();
  await expect(offer).toHaveCount(0);
});

test('a newer reader is not taken while the server does not answer', async ({
  page,
  paper,
  out,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  await expect.poll(() => hasWorker(page)).toBe(true);
  await deployNewShell(host, out);
  await page.evaluate(look);
  const offer = page.getByRole('button', { name: OWN.newShell });
  await expect(offer).toBeVisible();
  cutOff(host);
  await offer.click();
  await expect(page.getByText(OWN.unreached)).toBeVisible();
  await expectListOf(page, paper.entries);
});

test('a visit after a newer reader was put up has it at once, and without a network too', async ({
  page,
  paper,
  out,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  await deployNewShell(host, out);
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await expect(page.locator('script[src*="-New"]')).toBeAttached();
  await expect
    .poll(async () => (await keptIn(page, 'shell')).filter((url) => url.includes('-New')).length)
    .toBeGreaterThan(40);
  cutOff(host);
  await page.reload();
  await expectListOf(page, paper.entries);
  await expect(page.locator('script[src*="-New"]')).toBeAttached();
});

test('a newer reader that came while the paper was open is there when it opens next, without a network', async ({
  page,
  context,
  paper,
  out,
  host,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  await openKept(page, paper.at('/'));
  await expect.poll(() => hasWorker(page)).toBe(true);
  await deployNewShell(host, out);
  await page.evaluate(look);
  await expect(page.getByRole('button', { name: OWN.newShell })).toBeVisible();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  // Nothing holds the old worker any more: the new one takes its place and lets go of its files.
  await page.close();
  cutOff(host);
  const next = await context.newPage();
  await next.goto(paper.at('/'));
  await expectListOf(next, paper.entries);
  await expect(next.locator('script[src*="-New"]')).toBeAttached();
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('a part that is gone brings the newer reader, once', async ({
    page,
    paper,
    out,
    host,
    faults,
  }) => {
    faults.expect(NOT_LOADED);
    // React says it, unless the reload is sooner.
    faults.tolerate(/missing/);
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await expect.poll(() => host.asked.join()).toContain('assets/Offline-');
    await deployNewShell(host, out);
    await rowLink(page, nth(paper, 0)).click();
    await expect(page.locator('script[src*="-New"]')).toBeAttached();
    await expect(page.locator('.body')).not.toBeEmpty();
  });

  test('a part that does not come without a network loses nothing', async ({
    page,
    paper,
    host,
    faults,
  }) => {
    faults.expect(NOT_LOADED);
    faults.expect(/dynamically imported module|preload CSS|missing/);
    await page.goto(paper.at('/'));
    await expectListOf(page, paper.entries);
    await expect.poll(() => host.asked.join()).toContain('assets/Offline-');
    cutOff(host);
    await rowLink(page, nth(paper, 0)).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectListOf(page, paper.entries);
  });
});
