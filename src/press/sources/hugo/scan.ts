import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFolder } from '../../files.ts';
import { inParallel } from '../../inParallel.ts';
import type { Fault, Problem } from '../../problems.ts';
import type { Scan } from '../../source.ts';
import { FoundFile } from '../folder/foundFile.ts';
import { notAFile, type Walked, walkFiles } from '../folder/walk.ts';
import { decode } from '../matter/decode.ts';
import { hasDate } from './dates.ts';
import { readHugoMatter } from './matter.ts';
import { cutExtension, isForeign, type Page, pageOf } from './page.ts';
import type { HugoSite } from './site.ts';

function mayHoldPages(name: string): boolean {
  return !/^[.#]|~$/.test(name) && name !== 'node_modules';
}

/** The content folders, without those that lie in another, and those of languages that have none yet. */
async function outerFolders(folder: string, site: HugoSite): Promise<string[]> {
  const paths = site.contents.map(({ path }) => path);
  const outer = paths.filter((path) =>
    paths.every((other) => other === path || !(other === '' || path.startsWith(`${other}/`))),
  );
  const there = await Promise.all(outer.map((path) => isFolder(join(folder, path))));
  const found = outer.filter((_, i) => there[i]);
  return found.length > 0 ? found : outer.slice(0, 1);
}

/** Everything under the content folders. */
async function walkContents(folder: string, site: HugoSite): Promise<Walked> {
  const walks: Walked[] = [];
  for (const path of await outerFolders(folder, site)) {
    walks.push(await walkFiles(folder, path, mayHoldPages));
  }
  return {
    files: walks.flatMap(({ files }) => files).sort(),
    others: walks.flatMap(({ others }) => others).sort(),
    problems: walks.flatMap(({ problems }) => problems),
  };
}

function foldersAbove(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

/** Pages in a bundle, beside its index or below, are parts of it and no pages of their own. */
function withoutParts(pages: readonly Page[]): Page[] {
  const bundles = new Set(
    pages.flatMap(({ file, isBundle }) => (isBundle ? foldersAbove(file).slice(-1) : [])),
  );
  return pages.filter(({ file, isBundle }) => {
    const above = foldersAbove(file);
    return !(isBundle ? above.slice(0, -1) : above).some((folder) => bundles.has(folder));
  });
}

/** Whether a page tells a day, or cannot be read well enough to know. */
async function isDated(folder: string, page: Page, site: HugoSite): Promise<boolean> {
  if (page.name.date) return true;
  const bytes = await readFile(join(folder, page.file)).catch(() => null);
  // Why it cannot be read, the reader of posts says.
  if (bytes === null) return true;
  const faults: Fault[] = [];
  const { fields } = readHugoMatter(decode(bytes, []), faults);
  return (
    hasDate(fields, page.name, site.dateKeys) || faults.some(({ id }) => id !== 'no-front-matter')
  );
}

async function datedPages(folder: string, pages: Page[], site: HugoSite): Promise<Page[]> {
  const dated = new Set<Page>();
  const look = async (page: Page) => {
    if (await isDated(folder, page, site)) dated.add(page);
  };
  await inParallel(pages.values(), look, 64);
  return pages.filter((page) => dated.has(page));
}

/** Pages in formats that are not read: somebody may miss them. */
function foreignProblems(files: readonly string[]): Problem[] {
  const counts = new Map<string, string[]>();
  for (const file of files.filter(isForeign)) {
    const extension = cutExtension(file)[1];
    counts.set(extension, [...(counts.get(extension) ?? []), file]);
  }
  return [...counts].map(([extension, [file = '', ...others]]) => ({
    file,
    id: 'markup',
    what: `.${extension} is not read here; this file${others.length > 0 ? ` and ${others.length} more` : ''} left out`,
    mend: 'convert it to Markdown',
  }));
}

/**
 * Finds the posts of a site: its regular pages, of any section, that have a date.
 * Lists (`_index.md`), pages without a date and the parts of bundles are ignored.
 */
export async function scanHugo(folder: string, site: HugoSite): Promise<Scan> {
  const { files, others, problems } = await walkContents(folder, site);
  const pages = files.map((file) => pageOf(file, site)).filter((page) => page !== null);
  const dated = await datedPages(folder, withoutParts(pages), site);
  const posts = dated.map(({ file }) => new FoundFile(folder, file));
  const links = others.filter((file) => pageOf(file, site) !== null).map(notAFile);
  return {
    posts,
    ignored: files.length - posts.length,
    problems: [...problems, ...links, ...foreignProblems(files)],
  };
}
