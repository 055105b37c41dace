import { MANIFEST_PATH } from '../../manifest/paths.ts';
import type { Attachment } from '../attachment.ts';
import type { Settings } from '../config.ts';
import type { DataFile, Edition } from '../edition.ts';
import { inParallel } from '../inParallel.ts';
import { copyAttachments } from './attachments.ts';
import { firstPage } from './firstPage.ts';
import { OutFolder, type Tally } from './outFolder.ts';
import { retire } from './retired.ts';
import { type Shell, writeShell } from './shell.ts';

/** What came of writing: the edition, and what was written. */
export interface Written {
  edition: Edition;
  tally: Tally;
}

/**
 * Writes an edition so that it appears at once: what is named by hash first,
 * the page and the manifest, which name it, last. Without a shell only data and
 * attachments are written. What is there already is not touched.
 */
export async function writeEdition(
  settings: Settings,
  files: Generator<DataFile, Edition>,
  attachments: Iterable<Attachment>,
  shell: Shell | null,
  now: Date,
): Promise<Written> {
  const out = new OutFolder(settings.out);
  const edition = await inParallel(files, ({ path, bytes }) => out.writeImmutable(path, bytes));
  await copyAttachments(attachments, out);
  if (shell) await writeShell(shell, out);
  if (shell) {
    const page = Buffer.from(firstPage(shell.html, settings, edition));
    await out.writeMutable('index.html', page);
    // Static hosts serve this one for addresses without a file: those of articles.
    await out.writeMutable('404.html', page);
  }
  await out.writeMutable(MANIFEST_PATH, Buffer.from(JSON.stringify(edition.manifest)));
  await retire(out, now);
  return { edition, tally: out.tally };
}
