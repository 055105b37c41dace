import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { WORKER_PATH } from '../../manifest/offline.ts';
import type { Settings } from '../config.ts';
import { isMissing } from '../files.ts';
import { PressError } from '../pressError.ts';
import { appManifest } from './appManifest.ts';
import { goneWorker } from './goneWorker.ts';
import type { OutFolder } from './outFolder.ts';

/** The built reader: its page, and the files beside it. */
export interface Shell {
  /** `index.html` as built: addresses begin with `./`. */
  html: string;
  /** The other files by path, relative, with `/`. */
  files: ReadonlyMap<string, Buffer>;
}

/** Reads a built reader, about 1 MB; throws `PressError` when there is none. */
export async function readShell(folder: string): Promise<Shell> {
  try {
    const html = await readFile(join(folder, 'index.html'), 'utf8');
    const files = new Map<string, Buffer>();
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of found.filter((entry) => entry.isFile())) {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      if (path !== 'index.html') files.set(path, await readFile(file));
    }
    return { html, files };
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new PressError(`${folder}: no whole reader is built here; run "npm run shell"`, {
      cause: error,
    });
  }
}

/** What the shell is made the paper's own by. */
type Paper = Pick<Settings, 'base' | 'lang' | 'title' | 'description' | 'offline'>;

/** Writes all of the shell but its page. Vite names what is under `assets/` by hash. */
export async function writeShell(shell: Shell, paper: Paper, out: OutFolder): Promise<void> {
  for (const [path, bytes] of shell.files) {
    const isNamedByHash = path.startsWith('assets/');
    if (!isNamedByHash) await out.writeMutable(path, ownBytes(path, bytes, paper));
    else if (!out.holds(path, bytes.length)) await out.write(path, bytes);
  }
}

/** A file of the shell as it is in this paper. */
function ownBytes(path: string, bytes: Buffer, paper: Paper): Buffer {
  if (path === 'app.webmanifest') return Buffer.from(appManifest(bytes.toString(), paper));
  // Also where readers have none any more: some come back after months.
  if (path === WORKER_PATH && !paper.offline) return Buffer.from(goneWorker(paper.base));
  return bytes;
}
