import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from '../files.ts';
import type { Project } from '../loadSettings.ts';
import { baseOf } from '../write/firstPage.ts';
import { servePreview } from './servePreview.ts';

/** Where a paper is served unless the publisher says otherwise. */
export const PREVIEW_PORT = 4173;

/** Serves what was pressed, under the base that it was pressed for, until the process is ended. */
export async function preview({ out, base }: Project, port = PREVIEW_PORT): Promise<void> {
  const page = join(out, 'index.html');
  const own = (await isFile(page)) ? baseOf(await readFile(page, 'utf8')) : null;
  const { url } = await servePreview({ out, base: own ?? base, port });
  console.log(`${url}\n(Ctrl+C ends it)`);
}
