import { chromium, type Page } from '@playwright/test';
import { servePreview } from '../../../src/press/commands/servePreview.ts';
import { findBrowser, launchOptions } from '../../e2e/browser.ts';
import { traceTasks } from '../traceTasks.ts';

/** Between two keys, ms: longer than the page waits before it searches, so that it does at each. */
const BETWEEN_KEYS = 250;
/** So long after the last key all is still, ms. */
const STILL = 1_500;

/**
 * The longest tasks, in ms of a processor, while phrases are typed into the search of a paper in
 * a browser, one after the other, on a processor slowed down so many times.
 */
export async function tasksWhileTyping(
  out: string,
  phrases: readonly string[],
  slow: number,
): Promise<number[]> {
  const server = await servePreview({ out, base: '/', port: 0 });
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`${server.url}search`);
    const field = page.locator('.search-field');
    await field.waitFor();
    await page.waitForTimeout(STILL);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
    const longest = await traceTasks(page);
    for (const phrase of phrases) await type(page, phrase);
    return await longest();
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Rejects when nothing is found: then nothing was measured. */
async function type(page: Page, phrase: string): Promise<void> {
  const field = page.locator('.search-field');
  await field.fill('');
  await field.pressSequentially(phrase, { delay: BETWEEN_KEYS });
  await page.locator('.results:not([data-before]) article').first().waitFor();
  await page.waitForTimeout(STILL);
}
