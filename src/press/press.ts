import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Bodies } from './bodies.ts';
import { byText } from './byText.ts';
import { editionFiles } from './index/editionFiles.ts';
import type { Content, Project } from './loadSettings.ts';
import type { Problem } from './problems.ts';
import { type FoundPost, readPosts } from './readPosts.ts';
import { PROBLEMS_PATH, type Report } from './report.ts';
import type { Source } from './source.ts';
import { OutFolder } from './write/outFolder.ts';
import type { Shell } from './write/shell.ts';
import { writeEdition } from './write/writeEdition.ts';

/** How many posts are read, of how many. */
export interface Progress {
  done: number;
  total: number;
}

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
  const bodies = new Bodies(join(project.root, `.kanbao/bodies-${randomUUID()}`));
  try {
    return await pressWith(bodies, project, options);
  } finally {
    bodies.close();
  }
}

async function pressWith(
  bodies: Bodies,
  project: Project,
  { now, shell, onProgress }: PressOptions,
): Promise<Report> {
  const started = performance.now();
  const found = await scanAll(project.contents, now);
  const total = found.posts.length;
  const read = await readPosts(found.posts, bodies, project, (done) =>
    onProgress?.({ done, total }),
  );
  const files = editionFiles(read.articles, project, read.names);
  const attachments = read.articles.flatMap((article) => article.attachments);
  const { edition, tally } = await writeEdition(project, files, attachments, shell, now);
  const all = [...found.problems, ...read.problems, ...edition.problems].sort(byPlace);
  await writeProblems(project.root, all);
  return {
    posts: total,
    articles: edition.manifest.count,
    superseded: edition.superseded,
    left: read.left,
    ignored: found.ignored,
    notes: found.notes,
    problems: all,
    files: tally,
    milliseconds: performance.now() - started,
    edition,
  };
}

/** Posts of all content folders, and what is to be said of these. */
interface Found {
  posts: FoundPost[];
  ignored: number;
  problems: Problem[];
  notes: string[];
}

async function scanAll(contents: readonly Content[], now: Date): Promise<Found> {
  const scans = await Promise.all(contents.map((content) => scanOne(content, now)));
  return {
    posts: scans.flatMap(({ posts }) => posts),
    ignored: scans.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: scans.flatMap(({ problems }) => problems),
    notes: scans.flatMap(({ notes }) => notes),
  };
}

async function scanOne({ source, settings }: Content, now: Date): Promise<Found> {
  const { posts, ignored, problems } = await source.scan(settings);
  const readPost = source.reader(posts, settings, now.getTime());
  return {
    posts: posts.map((post) => ({ post, source, readPost })),
    ignored,
    problems: [...source.problems, ...problems],
    notes: [...source.notes, ...(posts.length === 0 ? [noPosts(source)] : [])],
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
