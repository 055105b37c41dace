import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PressError } from '../../pressError.ts';
import type { Problem } from '../../problems.ts';
import type { Scan } from '../../source.ts';
import { FoundFile } from '../folder/foundFile.ts';
import { folderProblem, notAFile } from '../folder/walk.ts';
import { isPostFile, isTextFile, MARKDOWN_EXTENSIONS, parseName } from '../post/names.ts';

/** What of a folder is looked at. */
export interface ScanOptions {
  /** Whether files in `_drafts` are posts. */
  drafts: boolean;
  /** Whether a path (relative to the folder, with `/`) is left out. */
  isExcluded: (path: string) => boolean;
  /** Extensions of Markdown, lower case and without period. */
  markdownExtensions: ReadonlySet<string>;
}

const PLAIN: ScanOptions = {
  drafts: false,
  isExcluded: () => false,
  markdownExtensions: MARKDOWN_EXTENSIONS,
};

/** Folders that hold no posts, whatever their files are called. */
const SKIPPED = new Set(['node_modules', '_site']);

/** One folder with its entries, in the order of the walk. */
interface Folder {
  path: string;
  /** Relative to the root, with a slash at the end; empty for the root. */
  prefix: string;
  /** Whether it is a folder of posts (`_posts`, or `_drafts` where they are asked for) or lies in one. */
  inPosts: boolean;
  entries: Dirent[];
}

function isSpecial(name: string): boolean {
  return /^[._#~]|~$/.test(name);
}

function isPostsFolder(name: string, { drafts }: ScanOptions): boolean {
  return name === '_posts' || (drafts && name === '_drafts');
}

function mayHoldPosts(entry: Dirent, options: ScanOptions): boolean {
  if (!entry.isDirectory() || SKIPPED.has(entry.name)) return false;
  return isPostsFolder(entry.name, options) || !isSpecial(entry.name);
}

async function readRoot(root: string): Promise<Dirent[]> {
  try {
    return await readdir(root, { withFileTypes: true });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PressError(
      `${root}: the content folder cannot be read (${reason}); create it, or set "content" in kanbao.config.ts to the folder of your posts`,
      { cause },
    );
  }
}

/** All folders under the root that may hold posts. */
async function walk(root: string, options: ScanOptions, problems: Problem[]): Promise<Folder[]> {
  const inPosts = basename(root) === '_posts';
  const folders: Folder[] = [{ path: root, prefix: '', inPosts, entries: await readRoot(root) }];
  // The list grows while it is walked: each folder adds its own at the end.
  for (const folder of folders) {
    for (const entry of folder.entries) {
      const prefix = `${folder.prefix}${entry.name}/`;
      if (!mayHoldPosts(entry, options)) continue;
      const path = join(folder.path, entry.name);
      const inPosts = folder.inPosts || isPostsFolder(entry.name, options);
      // Of what lies among posts only files are excluded.
      if (!inPosts && options.isExcluded(prefix.slice(0, -1))) continue;
      try {
        const entries = await readdir(path, { withFileTypes: true });
        folders.push({ path, prefix, inPosts, entries });
      } catch (error) {
        problems.push(folderProblem(prefix.slice(0, -1), error));
      }
    }
  }
  return folders;
}

/** Whether an entry is a post by its name: among posts any, elsewhere one that tells a day. */
function isPost({ name }: Dirent, { markdownExtensions }: ScanOptions, inPosts: boolean): boolean {
  if (isSpecial(name)) return false;
  if (inPosts) return isPostFile(name, markdownExtensions) || isTextFile(name);
  const { date, story } = parseName(name);
  return isPostFile(name, markdownExtensions) && (date !== null || story !== undefined);
}

function isDatedPost(entry: Dirent, options: ScanOptions): boolean {
  return entry.isFile() && isPost(entry, options, false) && parseName(entry.name).date !== null;
}

/** Adds the posts of one folder. In a `_posts` folder a name without a day may be a post too. */
function gather(root: string, folder: Folder, options: ScanOptions, scan: Scan): void {
  for (const entry of folder.entries) {
    if (entry.isDirectory() || entry.name.startsWith('.')) continue;
    const file = folder.prefix + entry.name;
    const isOne = isPost(entry, options, folder.inPosts) && !options.isExcluded(file);
    if (!isOne) scan.ignored++;
    else if (entry.isFile()) scan.posts.push(new FoundFile(root, file));
    else scan.problems.push(notAFile(file));
  }
}

/** Dated files beside `_posts`: no posts for Jekyll, but somebody may miss them. */
function besideProblem(folder: Folder, options: ScanOptions): Problem | null {
  const isBeside = (entry: Dirent) =>
    isDatedPost(entry, options) && !options.isExcluded(folder.prefix + entry.name);
  const count = folder.inPosts ? 0 : folder.entries.filter(isBeside).length;
  if (count === 0) return null;
  return {
    file: folder.prefix.slice(0, -1) || '.',
    id: 'posts-beside',
    what: `${count} dated ${count === 1 ? 'file' : 'files'} outside _posts; left out`,
    mend: 'name the folder in "content" of kanbao.config.ts if they are posts',
  };
}

/**
 * Finds the post files of a content folder: those in `_posts` folders at any
 * depth, or, where there is none, those in any folder of dated files. Follows no
 * symbolic link. A folder that cannot be read is a problem; throws only for the root.
 */
export async function scan(root: string, options: ScanOptions = PLAIN): Promise<Scan> {
  const result: Scan = { posts: [], ignored: 0, problems: [] };
  const folders = await walk(root, options, result.problems);
  const jekyll = folders.some((folder) => folder.inPosts);
  for (const folder of folders) {
    const holdsPosts = jekyll
      ? folder.inPosts
      : folder.entries.some((entry) => isDatedPost(entry, options));
    if (holdsPosts) gather(root, folder, options, result);
    const beside = jekyll ? besideProblem(folder, options) : null;
    if (beside) result.problems.push(beside);
  }
  result.posts.sort((a, b) => (a.file < b.file ? -1 : 1));
  return result;
}
