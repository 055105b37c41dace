import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { findBrowser, launchOptions } from '../e2e/browser.ts';
import { printLarge } from '../e2e/largePaper.ts';

/**
 * How soon the page answers what a reader does, on a processor slowed down, and
 * how far things move by themselves: the worst Event Timing of each step (what
 * the Interaction to Next Paint is made of, in ms, by steps of 8) and the sum of
 * layout shifts. With a made paper, or with one that is served somewhere.
 *
 *     npx tsx test/bench/interactions.ts [--url http://localhost:4173/] [--slow 4] [--runs 3]
 *
 * Needs `npm run shell` before.
 */

const ARTICLES = 10_000;

const OPTIONS = {
  url: { type: 'string' },
  slow: { type: 'string', default: '4' },
  runs: { type: 'string', default: '3' },
} as const;

/** What a reader does, one after the other. */
const STEPS: readonly [name: string, act: (page: Page) => Promise<void>][] = [
  ['open an article', (page) => page.locator('.entry a').nth(2).click()],
  ['open the next', (page) => page.locator('.entry a').nth(4).click()],
  ['go back to the list', (page) => page.locator('.article-bar a').first().click()],
  ['choose a category', (page) => page.locator('.categories a').nth(1).click()],
  ['choose a day', (page) => page.locator('.calendar-day:enabled').last().click()],
  ['clear the days', (page) => page.locator('.presets button').first().click()],
  ['open the preferences', (page) => page.locator('.masthead > .icon-button').last().click()],
  ['choose the dark look', (page) => page.locator('input[value="dark"]').check({ force: true })],
  ['close the preferences', (page) => page.keyboard.press('Escape')],
];

interface Seen {
  events: number[];
  shifts: number;
}

async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: OPTIONS });
  const out = await mkdtemp(join(tmpdir(), 'kanbao-interactions-'));
  if (values.url === undefined) await printLarge(ARTICLES, out);
  const server = values.url === undefined ? await servePreview({ out, base: '/', port: 0 }) : null;
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  const figures = new Map<string, number[]>();
  const add = (name: string, value: number) =>
    figures.set(name, [...(figures.get(name) ?? []), value]);
  try {
    for (let run = 0; run < Number(values.runs); run++) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await watch(page);
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slow) });
      await page.goto(values.url ?? server?.url ?? '');
      await page.locator('.entry a').nth(5).waitFor();
      await settled(page);
      for (const [name, act] of STEPS) {
        const before = await seen(page);
        await act(page);
        await settled(page);
        const after = await seen(page);
        add(name, Math.max(0, ...after.events.slice(before.events.length)));
      }
      add('layout shifts', (await seen(page)).shifts);
      await page.close();
    }
  } finally {
    await browser.close();
    await server?.close();
    await rm(out, { recursive: true });
  }
  for (const [name, all] of figures) console.log(`${name.padEnd(24)} ${all.join('  ')}`);
}

/** Notes every event that takes longer than a frame, and every shift. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(`
    window.seen = { events: [], shifts: 0 };
    const watch = (type, note) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type, buffered: true, durationThreshold: 16,
      });
    watch('event', ({ interactionId, duration }) => interactionId && window.seen.events.push(duration));
    watch('layout-shift', ({ hadRecentInput, value }) => { if (!hadRecentInput) window.seen.shifts += value; });
  `);
}

function seen(page: Page): Promise<Seen> {
  return page.evaluate('window.seen');
}

/** Entries of events come a little after what they tell of. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
}

await main(process.argv.slice(2));
