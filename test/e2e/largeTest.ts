import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entry } from '../../src/manifest/types.ts';
import { servePreview } from '../../src/press/commands/servePreview.ts';
import { printLarge } from './largePaper.ts';
import { required } from './list.ts';
import { type Paper, readPaper, test as small } from './paper.ts';

/** Enough for chapters, for many packs, and for a list that is not laid out whole. */
export const COUNT = 60_000;

/** Playwright's `test` with a large paper, and one of 1,000 articles. Each is made once for a worker. */
export const test = small.extend<object, { large: Paper; few: Paper }>({
  large: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => withPaper(COUNT, use),
    { scope: 'worker', timeout: 60_000 },
  ],
  few: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use) => withPaper(1_000, use),
    { scope: 'worker' },
  ],
  paper: async ({ large }, use) => use(large),
});

async function withPaper(count: number, use: (paper: Paper) => Promise<void>): Promise<void> {
  const out = await mkdtemp(join(tmpdir(), 'kanbao-large-'));
  await printLarge(count, out);
  const server = await servePreview({ out, base: '/', port: 0 });
  await use(await readPaper({ base: '/', out, url: server.url }));
  await server.close();
  await rm(out, { recursive: true });
}

/** An article in the middle of the paper. */
export function middleOf({ entries }: Paper): Entry {
  return required(entries[COUNT / 2], 'article');
}
