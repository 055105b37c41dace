import { join } from 'node:path';
import { MANIFEST_PATH } from '../manifest/paths.ts';
import { byText } from './byText.ts';
import { isFile } from './files.ts';
import { hashOf } from './hash.ts';
import { editionFiles } from './index/editionFiles.ts';
import { type Published, publish } from './index/publish.ts';
import { KeptSegments } from './index/search/keptSegments.ts';
import { type IndexTools, type SearchIndex, searchFiles } from './index/search/searchFiles.ts';
import type { Texts } from './kept.ts';
import type { Content, Project } from './loadSettings.ts';
import type { Problem } from './problems.ts';
import { codeHash } from './reading/codeHash.ts';
import { type FoundPosts, PostRecords, StalePosts } from './reading/postRecords.ts';
import { tallyOf } from './reading/tally.ts';
import { PROBLEMS_PATH, type Report } from './report.ts';
import { Scratch } from './scratch.ts';
import type { Source } from './source.ts';
import { Store } from './store.ts';
import { gzipSize } from './write/gzipSize.ts';
import { OutFolder } from './write/outFolder.ts';
import type { Shell } from './write/shell.ts';
import { writeEdition } from './write/writeEdition.ts';
import { systemReason, writeError } from './writeError.ts';

/**
 * How many posts are read, of how many; then of how many articles the words are
 * indexed, of those that have to be; then how many files are made.
 */
export type Progress =
  | { posts: number; total: number }
  | { indexed: number; total: number }
  | { files: number };

/** What a press needs beside the settings. */
export interface PressOptions {
  /** Posts dated later are the future. */
  now: Date;
  /** The built reader, or null to write data and attachments only. */
  shell: Shell | null;
  onProgress?: (progress: Progress) => void;
}

/**
 * Presses posts into a paper: scan, read and clean, index, write, report. The
 * same posts make the same bytes, and pressing again touches nothing. Problems
 * of posts are reported and never stop it; rejects with `PressError` or with
 * what the file system says when the paper cannot be written.
 */
export async function press(project: Project, options: PressOptions): Promise<Report> {
  try {
    return await pressWhole(project, options);
  } catch (error) {
    throw writeError(error, project.out);
  }
}

async function pressWhole(project: Project, options: PressOptions): Promise<Report> {
  try {
    // A paper that is not there yet needs all texts: all posts are read.
    const isThere = await isFile(join(project.out, MANIFEST_PATH));
    return await pressOnce(project, options, isThere);
  } catch (error) {
    if (!(error instanceof StalePosts)) throw error;
    // Who saves a post while it is pressed means the new text: all is read anew.
    return await pressOnce(project, options, false);
  }
}

async function pressOnce(
  project: Project,
  { now, shell, onProgress }: PressOptions,
  usesCache: boolean,
): Promise<Report> {
  const started = performance.now();
  const found = await scanAll(project.contents);
  const total = found.contents.reduce((sum, { posts }) => sum + posts.length, 0);
  const store = new Store(join(project.root, '.kanbao'));
  try {
    const settings = { lang: project.lang, root: project.root, now: now.getTime() };
    const posts = new PostRecords(found.contents, settings, store);
    const records = await posts.readAll(usesCache, (posts) => onProgress?.({ posts, total }));
    const read = tallyOf(records);
    const published = publish(read.articles);
    const out = new OutFolder(project.out);
    const tell = (indexed: number, total: number) => onProgress?.({ indexed, total });
    const search = project.search ? await pressSearch(published, project, posts, out, tell) : null;
    const unwritten = {
      search: search?.files ?? [],
      files: editionFiles(published, search?.segments ?? null, project, read.names),
      texts: posts,
      attachments: read.articles.flatMap((article) => article.attachments),
      shell,
      onFile: (files: number) => onProgress?.({ files }),
    };
    const { edition, tally, files } = await writeEdition(project, unwritten, out, now);
    const problems = [...found.problems, ...read.problems, ...edition.problems].sort(byPlace);
    await writeProblems(project.root, problems);
    // Compressing has threads of its own, which work while this one saves.
    const [gzip, unsaved] = await Promise.all([gzipSize(project.out, files), save(posts)]);
    return {
      posts: total,
      articles: edition.manifest.count,
      superseded: edition.superseded,
      left: read.left,
      ignored: found.ignored,
      notes: [...found.notes, ...unsaved],
      problems,
      files: { ...tally, sizes: files, gzip },
      milliseconds: performance.now() - started,
      edition,
    };
  } finally {
    store.close();
  }
}

async function pressSearch(
  { articles }: Published,
  { root, out: folder }: Project,
  texts: Texts,
  out: OutFolder,
  onIndexed: IndexTools['onIndexed'],
): Promise<SearchIndex> {
  const state = join(root, '.kanbao');
  const scratch = new Scratch(state);
  try {
    const kept = new KeptSegments(join(state, `search-${hashOf(folder)}`), await codeHash());
    return await searchFiles(articles, { texts, written: out, kept, scratch, onIndexed });
  } finally {
    scratch.close();
  }
}

/** The paper is whole without it. */
async function save(posts: PostRecords): Promise<string[]> {
  try {
    await posts.save();
    return [];
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    return [`what was read could not be kept (${reason.message}); the next press reads all again`];
  }
}

/** Posts of all content folders, and what is to be said of these. */
interface Found {
  contents: FoundPosts[];
  ignored: number;
  problems: Problem[];
  notes: string[];
}

async function scanAll(contents: readonly Content[]): Promise<Found> {
  const scans = await Promise.all(
    contents.map(async ({ source, settings }) => ({
      source,
      settings,
      ...(await source.scan(settings)),
    })),
  );
  return {
    contents: scans.map(({ source, settings, posts }) => ({ source, settings, posts })),
    ignored: scans.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: scans.flatMap(({ source, problems }) => [...source.problems, ...problems]),
    notes: scans.flatMap(({ source, posts }) => [
      ...source.notes,
      ...(posts.length === 0 ? [noPosts(source)] : []),
    ]),
  };
}

function noPosts({ folder, kind }: Source): string {
  return `${folder}: read as a folder of ${kind}, and no post was found in it`;
}

function byPlace(a: Problem, b: Problem): number {
  return byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

async function writeProblems(root: string, problems: readonly Problem[]): Promise<void> {
  const json = `${JSON.stringify(problems, null, 2)}\n`;
  await new OutFolder(root).writeMutable(PROBLEMS_PATH, Buffer.from(json));
}
