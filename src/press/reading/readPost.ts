import type { SiteFiles } from '../attachment.ts';
import { Attachments } from '../attachments/attachments.ts';
import { clean } from '../clean/clean.ts';
import { slugOf } from '../clean/slugs.ts';
import type { Draft, LeftOut } from '../draft.ts';
import { listedJson } from '../entryJson.ts';
import { hashOf } from '../hash.ts';
import { present } from '../present.ts';
import type { Problem } from '../problems.ts';
import type { PostFile, ReadPost, Source } from '../source.ts';
import { openSource } from '../sources/openSource.ts';
import { unreadablePost } from '../sources/post/unreadable.ts';
import { lasting, type Stamp, stampOf } from '../stamp.ts';
import { Uses } from '../uses.ts';
import { namedPosts } from './postNames.ts';
import { readFileBytes } from './readFile.ts';
import type { PostRecord, Result } from './record.ts';
import type { TextRoom } from './textRoom.ts';
import type { Done, Task, Work } from './work.ts';

/** A content folder that posts are read from. */
interface Opened {
  source: Source;
  readPost: ReadPost;
}

/** Reads and cleans posts, one at a time. No post can stop the others. */
export class PostReader {
  private readonly attachments = new Attachments();

  private constructor(
    private readonly work: Work,
    private readonly opened: readonly Opened[],
    private readonly uses: Uses,
  ) {}

  /** Opens the content folders. */
  static async open(work: Work): Promise<PostReader> {
    const uses = new Uses();
    const opened = work.contents.map(async ({ kind, folder, settings, posts }) => {
      const source = await openSource(folder, kind);
      const readPost = source.reader(() => namedPosts(posts), settings, work.now, uses);
      return { source, readPost };
    });
    return new PostReader(work, await Promise.all(opened), uses);
  }

  /** Reads a post, and puts the texts of its article behind those in `texts`; without its mark-up if `isPlain`. */
  read({ content, post, known }: Task, texts: TextRoom, isPlain = false): Done {
    const { file } = post;
    const read = attempt(() => readFileBytes(post.path));
    if ('error' in read) return { file, stamp: null, ...unreadable(post, read.error) };
    const stamp = lasting(read.value.stamp, this.work.now);
    const hash = hashOf(read.value.bytes);
    if (hash === known) return { same: true, stamp };
    const made = attempt(() => this.make(content, post, read.value.bytes, texts, isPlain));
    const result = 'error' in made ? crashed(post, made.error) : made.value;
    return { file, stamp, hash, ...result, ...this.used(result) };
  }

  private make(
    content: number,
    post: PostFile,
    bytes: Uint8Array,
    texts: TextRoom,
    isPlain: boolean,
  ): Result {
    const opened = this.opened[content];
    if (!opened) throw new RangeError(`there is no content folder ${content}`);
    const reading = opened.readPost(bytes, post);
    if ('left' in reading) return leaving(reading.left, reading.problems);
    const draft: Draft = isPlain ? { ...reading.draft, markup: 'text' } : reading.draft;
    const article = clean(draft, this.work, this.filesOf(opened.source, post));
    const { entry, body, problems: _, ...rest } = article;
    const { url, time, categories, tags } = entry;
    const slow = isPlain ? [slowMarkup(draft)] : [];
    const problems = [...reading.problems, ...article.problems, ...slow];
    const others = {
      ...present('written', spelled(draft)),
      ...present('problems', problems.length > 0 ? problems : null),
    };
    // Last, both at once: of a post that fails no text may stand between those of others.
    const [listed, json] = texts.add(listedJson(entry), JSON.stringify(body));
    return {
      article: { ...rest, entry: { url, time, categories, tags }, listed, body: json },
      ...others,
    };
  }

  private filesOf({ roots, folder, candidates }: Source, post: PostFile): SiteFiles {
    const find = (path: string) => this.attachments.find(candidates(path, post), folder, this.uses);
    return { roots, find };
  }

  private used(result: Result): Pick<PostRecord, 'uses' | 'passing'> {
    const { files, all } = this.uses.take();
    const passing = all || ('left' in result && result.left === 'future');
    const stamped = files.map((path): [string, Stamp] => [
      path,
      lasting(stampOf(path), this.work.now),
    ]);
    return { ...(stamped.length > 0 && { uses: stamped }), ...(passing && { passing }) };
  }
}

/** The only place that catches everything: what a post makes go wrong is that post's problem. */
function attempt<T>(work: () => T): { value: T } | { error: unknown } {
  try {
    return { value: work() };
  } catch (error) {
    return { error };
  }
}

function leaving(left: LeftOut, problems: Problem[]): Result {
  return { left, ...(problems.length > 0 && { problems }) };
}

function unreadable(post: PostFile, error: unknown): Result {
  const { left, problems } = unreadablePost(post, error);
  return leaving(left, problems);
}

function crashed({ file }: PostFile, error: unknown): Result {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const problem = {
    file,
    id: 'crash',
    what: `the post could not be read (${reason}); left out`,
    mend: 'this is a fault of the press: report it with the post',
  };
  return leaving('unreadable', [problem]);
}

/** What is kept of a post that took too long even without its mark-up. */
export function tooLong({ post: { path, file } }: Task, { now }: Work): Done {
  const problem = {
    file,
    id: 'too-slow',
    what: 'the post takes too long to read; left out',
    mend: 'simplify its front matter and its tags, or split it',
  };
  const { bytes, stamp } = readFileBytes(path);
  return {
    file,
    stamp: lasting(stamp, now),
    hash: hashOf(bytes),
    ...leaving('unreadable', [problem]),
  };
}

function slowMarkup({ file, bodyLine }: Draft): Problem {
  return {
    file,
    line: bodyLine,
    id: 'too-slow',
    what: 'the mark-up takes too long to read; shown as plain text',
    mend: 'simplify the mark-up, or split the post',
  };
}

/** Categories as written, unless each is written as its slug. */
function spelled({ categories }: Draft): string[] | null {
  return categories.some((name) => slugOf(name) !== name) ? categories : null;
}
