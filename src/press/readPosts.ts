import { readFile } from 'node:fs';
import { promisify } from 'node:util';
import type { Article } from './article.ts';
import type { SiteFiles } from './attachment.ts';
import { Attachments } from './attachments/attachments.ts';
import type { Bodies, KeptArticle } from './bodies.ts';
import { clean } from './clean/clean.ts';
import { slugOf } from './clean/slugs.ts';
import type { Settings } from './config.ts';
import type { LeftOut } from './draft.ts';
import { Counts } from './index/counts.ts';
import { inParallel } from './inParallel.ts';
import type { Problem } from './problems.ts';
import type { PostFile, ReadPost, Source } from './source.ts';
import { unreadablePost } from './sources/post/unreadable.ts';

/** As callbacks, a quarter of the CPU time of `node:fs/promises`, which opens a handle per file. */
const readBytes = promisify(readFile);
/** Files asked for at a time; a disk answers many at once. */
const LIMIT = 64;

/** A post file, and what its source does with it. */
export interface FoundPost {
  post: PostFile;
  source: Source;
  readPost: ReadPost;
}

/** What became of posts, in their order. */
export interface ReadPosts {
  articles: KeptArticle[];
  left: Record<LeftOut, number>;
  problems: Problem[];
  /** How posts write each category's slug, mostly. */
  names: Map<string, string>;
}

type Outcome = { problems: Problem[] } & (
  | { article: Article /** Categories as the post writes them. */; written: string[] }
  | { left: LeftOut }
);

/**
 * Reads and cleans posts, and puts their bodies by. `onRead` hears how many are
 * done. No post can stop the others.
 */
export async function readPosts(
  posts: readonly FoundPost[],
  bodies: Bodies,
  settings: Settings,
  onRead: (done: number) => void,
): Promise<ReadPosts> {
  // By the post's place: files are read in no order.
  const kept: KeptArticle[] = [];
  const problems: Problem[][] = [];
  const left = { unpublished: 0, future: 0, empty: 0, unreadable: 0 };
  const spellings = new Map<string, Counts>();
  const attachments = new Attachments();
  let done = 0;
  const read = async ([i, post]: [number, FoundPost]): Promise<void> => {
    const outcome = await readOne(post, settings, attachments);
    if (outcome.problems.length > 0) problems[i] = outcome.problems;
    if ('left' in outcome) left[outcome.left]++;
    else {
      kept[i] = bodies.keep(outcome.article);
      noteSpellings(outcome.written, spellings);
    }
    onRead(++done);
  };
  await inParallel(posts.entries(), read, LIMIT);
  const names = [...spellings].map(([slug, names]): [string, string] => [slug, names.top().value]);
  // Both lists have holes, which `flat` passes over.
  return { articles: kept.flat(), left, problems: problems.flat(), names: new Map(names) };
}

/** The only place that catches everything: what a post makes go wrong is that post's problem. */
async function readOne(
  { post, source, readPost }: FoundPost,
  settings: Settings,
  attachments: Attachments,
): Promise<Outcome> {
  try {
    const bytes = await readBytes(post.path).catch((error: unknown) => error);
    const reading = Buffer.isBuffer(bytes) ? readPost(bytes, post) : unreadablePost(post, bytes);
    if ('left' in reading) return reading;
    const article = clean(reading.draft, settings, filesOf(source, post, attachments));
    const problems = [...reading.problems, ...article.problems];
    return { article, written: reading.draft.categories, problems };
  } catch (error) {
    return { left: 'unreadable', problems: [crash(post, error)] };
  }
}

function filesOf(source: Source, post: PostFile, attachments: Attachments): SiteFiles {
  const { roots, folder } = source;
  return { roots, find: (path) => attachments.find(source.candidates(path, post), folder) };
}

function crash({ file }: PostFile, error: unknown): Problem {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    file,
    id: 'crash',
    what: `the post could not be read (${reason}); left out`,
    mend: 'this is a fault of the press: report it with the post',
  };
}

function noteSpellings(written: readonly string[], spellings: Map<string, Counts>): void {
  for (const name of written) {
    const slug = slugOf(name);
    const counts = spellings.get(slug) ?? new Counts();
    spellings.set(slug, counts.add(name));
  }
}
