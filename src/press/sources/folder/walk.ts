import type { Dirent } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PressError } from '../../pressError.ts';
import type { Problem } from '../../problems.ts';

/** What lies under a folder. */
export interface Walked {
  /** Relative to the root, with `/`, in order of UTF-16 units. */
  files: string[];
  /** Links and special files, likewise. */
  others: string[];
  problems: Problem[];
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A folder that the system does not give. */
export function folderProblem(folder: string, error: unknown): Problem {
  return {
    file: folder,
    id: 'unreadable-folder',
    what: `the folder cannot be read (${reasonOf(error)}); its posts are left out`,
    mend: 'check its permissions',
  };
}

async function readStart(root: string, start: string): Promise<Dirent[]> {
  const path = join(root, start);
  try {
    const found = await lstat(path);
    if (start !== '' && !found.isDirectory()) throw new Error('it is no folder');
    return await readdir(path, { withFileTypes: true });
  } catch (cause) {
    throw new PressError(
      `${path}: the folder of posts cannot be read (${reasonOf(cause)}); create it, or set "content" in kanbao.config.ts to the folder of your site`,
      { cause },
    );
  }
}

async function readFolder(root: string, folder: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch (error) {
    problems.push(folderProblem(folder, error));
    return [];
  }
}

/**
 * All files under `start`, a folder in `root`. Enters the folders whose names
 * `enters` lets through, and follows no symbolic link. A folder that cannot be read
 * is a problem; throws `PressError` only for the first.
 */
export async function walkFiles(
  root: string,
  start: string,
  enters: (name: string) => boolean,
): Promise<Walked> {
  const walked: Walked = { files: [], others: [], problems: [] };
  const folders = [{ path: start, entries: await readStart(root, start) }];
  // The list grows while it is walked: each folder adds its own at the end.
  for (const folder of folders) {
    for (const entry of folder.entries) {
      const path = folder.path === '' ? entry.name : `${folder.path}/${entry.name}`;
      if (entry.isFile()) walked.files.push(path);
      else if (!entry.isDirectory()) walked.others.push(path);
      else if (enters(entry.name)) {
        folders.push({ path, entries: await readFolder(root, path, walked.problems) });
      }
    }
  }
  walked.files.sort();
  walked.others.sort();
  return walked;
}

/** A link or special file that stands where a post could. */
export function notAFile(file: string): Problem {
  return {
    file,
    id: 'not-a-file',
    what: 'a symbolic link or special file, not a file; left out',
    mend: 'put the post itself there',
  };
}
