import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Bodies } from './bodies.ts';
import { byText } from './byText.ts';
import { editionFiles } from './index/editionFiles.ts';
import type { Project } from './loadSettings.ts';
import type { Problem } from './problems.ts';
import { readPosts } from './readPosts.ts';
import { PROBLEMS_PATH, type Report } from './report.ts';
import { type Scan, scan } from './sources/jekyll/scan.ts';
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
  /** The built reader, or null to write data and pictures only. */
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
  const found = await scanAll(project.content);
  const total = found.posts.length;
  const read = await readPosts(found.posts, bodies, project, now.getTime(), (done) =>
    onProgress?.({ done, total }),
  );
  const files = editionFiles(read.articles, project, read.names);
  const { edition, tally, problems } = await writeEdition(project, files, shell, now);
  const all = [...found.problems, ...read.problems, ...edition.problems, ...problems].sort(byPlace);
  await writeProblems(project.root, all);
  return {
    posts: total,
    articles: edition.manifest.count,
    superseded: edition.superseded,
    left: read.left,
    ignored: found.ignored,
    problems: all,
    files: tally,
    milliseconds: performance.now() - started,
    edition,
  };
}

async function scanAll(folders: readonly string[]): Promise<Scan> {
  const scans = await Promise.all(folders.map(scan));
  return {
    posts: scans.flatMap(({ posts }) => posts),
    ignored: scans.reduce((sum, { ignored }) => sum + ignored, 0),
    problems: scans.flatMap(({ problems }) => problems),
  };
}

function byPlace(a: Problem, b: Problem): number {
  return byText(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0);
}

async function writeProblems(root: string, problems: readonly Problem[]): Promise<void> {
  const json = `${JSON.stringify(problems, null, 2)}\n`;
  await new OutFolder(root).writeMutable(PROBLEMS_PATH, Buffer.from(json));
}
