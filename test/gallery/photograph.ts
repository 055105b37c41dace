import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { findBrowser, launchOptions } from '../e2e/browser.ts';
import { readPaper } from '../e2e/paper.ts';

/**
 * Takes the pictures of the README from the sample paper, as it is now:
 *
 *     npx tsx test/gallery/photograph.ts
 *
 * Needs a Chinese font (Debian: apt-get install fonts-noto-cjk).
 */

const ROOT = join(import.meta.dirname, '../..');

interface Shot {
  /** In `docs`. */
  file: string;
  path: string;
  width: number;
  height: number;
  theme: 'light' | 'sepia' | 'dark';
}

const SHOTS: readonly Shot[] = [
  { file: 'paper.png', path: '/', width: 1280, height: 800, theme: 'light' },
  {
    file: 'article.png',
    path: '/keji/2026/11/20/sand-battery.html',
    width: 1280,
    height: 800,
    theme: 'dark',
  },
  { file: 'phone.png', path: '/', width: 390, height: 800, theme: 'sepia' },
];

async function main(): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'kanbao-photograph-'));
  await promisify(execFile)('npm', ['run', '--silent', 'build', '--', '--out', out], { cwd: ROOT });
  const server = await servePreview({ out, base: '/', port: 0 });
  const browser = await chromium.launch(launchOptions(await findBrowser()));
  try {
    const { manifest } = await readPaper({ base: '/', out, url: server.url });
    for (const shot of SHOTS) await take(browser, server.url, shot, manifest.latest ?? '');
  } finally {
    await browser.close();
    await server.close();
    await rm(out, { recursive: true });
  }
}

async function take(browser: Browser, url: string, shot: Shot, now: string): Promise<void> {
  const { width, height, theme } = shot;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  const page = await context.newPage();
  // The paper's own day, whenever it is photographed.
  await page.clock.setFixedTime(now);
  await page.addInitScript(`localStorage.setItem('kanbao.prefs.1', '{"theme":"${theme}"}')`);
  await page.goto(new URL(shot.path, url).href);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(ROOT, 'docs', shot.file) });
  await context.close();
}

await main();
