import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { loadSettings } from '../../src/press/loadSettings.ts';
import { SHELL_FOLDER } from '../../src/press/places.ts';
import { press } from '../../src/press/press.ts';
import { readShell } from '../../src/press/write/shell.ts';
import { HOSTILE_WORDS, writeHostilePosts } from '../hostile/posts.ts';
import { test as common, type Paper, readPaper } from './paper.ts';

/** Playwright's `test` with a paper that was pressed of hostile posts, and whose own config is hostile. */
export const test = common.extend<object, { hostilePaper: Paper }>({
  hostilePaper: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => {
      const root = await mkdtemp(join(tmpdir(), 'kanbao-hostile-'));
      const out = join(root, 'out');
      await writeHostilePosts(join(root, 'content'));
      const [word = ''] = HOSTILE_WORDS;
      const config = { title: `看报${word}`, description: HOSTILE_WORDS.join(' ') };
      await writeFile(join(root, 'kanbao.config.json'), JSON.stringify({ ...config, out }));
      await press(await loadSettings({}, root), {
        now: new Date('2026-12-01T00:00:00Z'),
        shell: await readShell(SHELL_FOLDER),
      });
      const server = await servePreview({ out, base: '/', port: 0 });
      await use(await readPaper({ base: '/', out, url: server.url }));
      await server.close();
      await rm(root, { recursive: true });
    },
    { scope: 'worker' },
  ],
  paper: async ({ hostilePaper }, use) => use(hostilePaper),
});

/** Goes to a page of the paper as a link does, without loading it anew. `path` is encoded. */
export async function turnTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}
