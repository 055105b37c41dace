import type { Page } from '@playwright/test';
import { MANIFEST_PATH } from '../../src/manifest/paths.ts';
import type { Manifest } from '../../src/manifest/types.ts';
import { zh } from '../../src/reader/words/zh.ts';
import { expectListOf, required } from './list.ts';
import { expect, test } from './paper.ts';

const NOT_LOADED = /^console: Failed to load resource/;

/** Answers the manifest as if the paper had been pressed again. */
async function publish(page: Page, url: string, manifest: Manifest): Promise<void> {
  await page.route(url, (route) => route.fulfill({ json: manifest }));
}

test('a body that does not arrive is said to be missing, and comes when it is asked for again', async ({
  page,
  paper,
  faults,
}) => {
  faults.expect(NOT_LOADED);
  const entry = required(paper.entries[0], 'article');
  await page.route('**/data/packs/**', (route) => route.abort());
  await page.goto(paper.at(entry.url));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(zh.failed, { timeout: 15_000 });
  await expect(alert).toContainText(zh.reasons.offline);
  // The rest of the page is there to be read.
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeVisible();
  await expectListOf(page, paper.entries);
  await page.unroute('**/data/packs/**');
  await alert.getByRole('button', { name: zh.retry }).click();
  await expect(page.locator('.body')).not.toBeEmpty();
  await expect(alert).toHaveCount(0);
});

test('a file that was cut off is an error that can be read', async ({ page, paper }) => {
  const { slug } = required(paper.manifest.categories[0], 'category');
  await page.route('**/data/timelines/**', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, text.length / 2) });
  });
  await page.goto(paper.at(`/category/${slug}`));
  await expect(page.getByRole('alert')).toContainText(zh.reasons['not-json'], { timeout: 15_000 });
});

test('a file of another shape is an error that can be read', async ({ page, paper }) => {
  const { slug } = required(paper.manifest.categories[0], 'category');
  await page.route('**/data/timelines/**', (route) => route.fulfill({ json: { months: 3 } }));
  await page.goto(paper.at(`/category/${slug}`));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText(zh.reasons.broken);
  await expect(alert).toContainText('months: expected a list, found number');
});

test('a new edition is offered and does not move the list by itself', async ({ page, paper }) => {
  const { manifest } = paper;
  const [newest, ...older] = paper.entries;
  const newer = { ...manifest, edition: 'f'.repeat(16), count: manifest.count + 3 };
  await publish(page, paper.at(MANIFEST_PATH), newer);
  await page.goto(paper.at('/'));
  const offer = page.getByRole('button', { name: zh.newArticles(3) });
  await expect(offer).toBeVisible();
  await expectListOf(page, [required(newest, 'article'), ...older]);
  await offer.click();
  await expect(offer).toHaveCount(0);
  const everything = page
    .getByRole('navigation', { name: zh.categories })
    .getByRole('link', { name: zh.everything });
  await expect(everything).toContainText(String(newer.count));
});

test('a browser that keeps nothing reads all the same', async ({ page, paper }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('storage is off', 'SecurityError');
        },
      });
    }
  });
  const entry = required(paper.entries[0], 'article');
  await page.goto(paper.at('/'));
  await expectListOf(page, paper.entries);
  await page.getByRole('link', { name: entry.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: entry.title })).toBeFocused();
});
