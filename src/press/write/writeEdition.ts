import { MANIFEST_PATH } from '../../manifest/paths.ts';
import type { Attachment } from '../attachment.ts';
import type { Settings } from '../config.ts';
import type { DataFile, Edition, Layout } from '../edition.ts';
import type { Texts } from '../kept.ts';
import { copyAttachments } from './attachments.ts';
import { writeDataFiles } from './dataFiles.ts';
import { firstPage } from './firstPage.ts';
import type { OutFolder, Tally } from './outFolder.ts';
import { retire } from './retired.ts';
import { type Shell, writeShell } from './shell.ts';

/** What an edition is written from. */
export interface Unwritten {
  /** Hashed files whose contents are known already. */
  search: readonly DataFile[];
  files: Generator<DataFile, Layout>;
  /** What the files are made of. */
  texts: Texts;
  attachments: Iterable<Attachment>;
  /** The built reader, or null to write data and attachments only. */
  shell: Shell | null;
  /** Hears how many hashed files are there. */
  onFile: (done: number) => void;
}

/** What came of writing: the edition, and what was written. */
export interface Written {
  edition: Edition;
  tally: Tally;
  /** Files of the edition by path, and their bytes. */
  files: ReadonlyMap<string, number>;
}

/**
 * Writes an edition so that it appears at once: what is named by hash first,
 * the manifest and the page, which name it, last. A page that is older than the
 * manifest is what readers have in their caches, too: they are offered the new
 * edition. What is there already is not touched.
 */
export async function writeEdition(
  settings: Settings,
  { search, files, texts, attachments, shell, onFile }: Unwritten,
  out: OutFolder,
  now: Date,
): Promise<Written> {
  const edition = await writeDataFiles(inTurn(search, files), texts, out, onFile);
  await copyAttachments(attachments, out);
  if (shell) await writeShell(shell, settings, out);
  await out.writeMutable(MANIFEST_PATH, Buffer.from(JSON.stringify(edition.manifest)));
  if (shell) {
    const page = Buffer.from(firstPage(shell.html, settings, edition));
    await out.writeMutable('index.html', page);
    // Static hosts serve this one for addresses without a file: those of articles.
    await out.writeMutable('404.html', page);
  }
  await retire(out, now);
  return { edition, tally: out.tally, files: out.current };
}

function* inTurn(first: readonly DataFile[], then: Generator<DataFile, Layout>) {
  yield* first;
  return yield* then;
}
