import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { byText } from '../byText.ts';
import { inParallel } from '../inParallel.ts';
import type { Problem } from '../problems.ts';
import type { OutFolder } from './outFolder.ts';

/** What is copied from beside the posts; a page, a script or a note is not. */
const COPIED = new Set([
  ...['.avif', '.bmp', '.gif', '.ico', '.jpeg', '.jpg', '.png', '.svg', '.webp'],
  ...['.flac', '.m4a', '.mp3', '.mp4', '.oga', '.ogg', '.ogv', '.opus', '.wav', '.webm'],
  ...['.otf', '.ttf', '.woff', '.woff2', '.pdf', '.vtt'],
]);

/** Names of folders that hold no pictures of posts: Jekyll's own, hidden ones, packages. */
const SKIPPED = /^[_.]|^node_modules$/;

/**
 * Copies pictures, media and fonts of the content folders to the same paths.
 * What the paper itself has there stays, and so does the first of two of a
 * path; a problem says so. Symbolic links are not followed.
 */
export async function copyPictures(folders: readonly string[], out: OutFolder): Promise<Problem[]> {
  const problems: Problem[] = [];
  const chosen = new Map<string, string>();
  for (const folder of folders) {
    for (const path of await picturesUnder(folder, '', out.root)) {
      const isFree = !out.current.has(path) && !path.startsWith('data/') && !chosen.has(path);
      if (isFree) chosen.set(path, join(folder, path));
      else problems.push(taken(path));
    }
  }
  await inParallel(chosen.entries(), ([path, from]) => out.copy(from, path));
  return problems;
}

async function picturesUnder(root: string, path: string, out: string): Promise<string[]> {
  const folder = join(root, path);
  if (folder === out) return [];
  const found = await readdir(folder, { withFileTypes: true });
  found.sort((a, b) => byText(a.name, b.name));
  const paths: string[] = [];
  for (const entry of found) {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory() && !SKIPPED.test(entry.name)) {
      paths.push(...(await picturesUnder(root, inner, out)));
    } else if (isPicture(entry)) paths.push(inner);
  }
  return paths;
}

function isPicture(entry: Dirent): boolean {
  return entry.isFile() && COPIED.has(extname(entry.name).toLowerCase());
}

function taken(path: string): Problem {
  return {
    file: path,
    id: 'picture-taken',
    what: 'the paper has a file of this path already; this one was not copied',
    mend: 'give the picture another name or folder',
  };
}
