import { relative, sep } from 'node:path';

/**
 * Whether a file or folder counts by its name. Hidden ones are other programs'
 * affairs (`.git`, `.kanbao`, an editor's swap files), and so are packages and
 * an editor's backups.
 */
export function nameCounts(name: string): boolean {
  return !name.startsWith('.') && !name.endsWith('~') && name !== 'node_modules';
}

/** Whether a path under a watched folder counts: all names on the way to it do, and it is in no excepted folder. */
export function pathCounts(folder: string, path: string, except: readonly string[]): boolean {
  const names = relative(folder, path).split(sep);
  return names.every(nameCounts) && !except.some((out) => isIn(path, out));
}

/** Whether a path is a folder's or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
