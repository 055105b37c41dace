import { join } from 'node:path';
import type { Hash } from '../../manifest/types.ts';
import { hashOf, hashOfData } from '../hash.ts';
import type { KeptArticle, KeptText, Texts } from '../kept.ts';
import { CODE_FOLDER } from '../places.ts';
import type { PostFile, PostSettings, Source } from '../source.ts';
import type { Store } from '../store.ts';
import { readCache, type StoredCache } from './cache.ts';
import { codeHash } from './codeHash.ts';
import { type Asked, planReading } from './plan.ts';
import { shareNames } from './postNames.ts';
import { readPosts } from './readPosts.ts';
import type { PostRecord } from './record.ts';
import { Stamps } from './stamps.ts';
import type { Done, Task, Work } from './work.ts';
import { writeCache } from './writeCache.ts';

/** The posts of one content folder. */
export interface FoundPosts {
  source: Source;
  settings: PostSettings;
  posts: readonly PostFile[];
}

/** What posts are read with, beside the settings of their folder. */
export interface ReadSettings {
  /** Of the paper. */
  lang: string;
  /** Folder in which the cache is. Absolute. */
  root: string;
  /** When the future begins, in ms since 1970. */
  now: number;
  /** How long one post may take, in ms. Default: 3,000. */
  patience?: number;
}

/** A post of a newswire takes a third of a millisecond. */
const PATIENCE = 3_000;

/** A post changed while the press was at work: what the edition was laid out by is gone. */
export class StalePosts extends Error {}

/**
 * What became of posts. Only those are read that changed since the last press:
 * the others are known from a cache, and their texts are read when asked for.
 */
export class PostRecords implements Texts {
  private records: readonly PostRecord[] = [];
  private isNew = false;
  private cache: StoredCache | null = null;
  private readonly work: Work;
  private readonly posts: readonly Task[];

  constructor(
    private readonly found: readonly FoundPosts[],
    private readonly settings: ReadSettings,
    private readonly store: Store,
  ) {
    const { lang, now, patience = PATIENCE } = settings;
    const contents = found.map(({ source: { kind, folder }, settings, posts }) => {
      return { kind, folder, settings, posts: shareNames(posts) };
    });
    this.work = { lang, now, patience, contents };
    this.posts = found.flatMap(({ posts }, content) => posts.map((post) => ({ content, post })));
  }

  /**
   * Resolves to what became of all posts, in their order. Without `usesCache`
   * each is read. `onRead` hears how many are done.
   */
  async readAll(
    usesCache: boolean,
    onRead: (done: number) => void,
  ): Promise<readonly PostRecord[]> {
    const plan = usesCache ? await this.plan() : this.posts.map(asked);
    const unread = plan.filter((each) => 'task' in each);
    const kept = plan.length - unread.length;
    const done = await readPosts(
      unread.map(({ task }) => task),
      this.work,
      this.store,
      (count) => onRead(kept + count),
    );
    const results = done.values();
    this.records = plan.map((each) =>
      'task' in each ? settled(each, results.next().value) : each,
    );
    this.isNew = unread.length > 0 || this.cache?.records.flat().length !== this.records.length;
    return this.records;
  }

  /** What the cache knows of the posts, which is as good as nothing without one. */
  private async plan(): Promise<(PostRecord | Asked)[]> {
    const paths = {
      length: this.posts.length,
      at: (post: number) => this.posts[post]?.post.path ?? '',
    };
    const stamps = new Stamps(
      paths,
      this.work.contents.map(({ posts }) => posts),
    );
    this.cache = await this.readCache();
    if (this.cache) return planReading(this.posts, this.cache, await stamps.all());
    await stamps.cancel();
    return this.posts.map(asked);
  }

  has(text: KeptText): boolean {
    return this.store.has(text);
  }

  put(text: KeptText, bytes: Uint8Array): void {
    this.store.put(text, bytes);
  }

  read(text: KeptText): Uint8Array {
    return this.store.read(text);
  }

  /** Reads posts again. Rejects with `StalePosts` when one is not any more what it was. */
  async fetch(texts: readonly KeptText[]): Promise<void> {
    if (texts.length === 0) return;
    const asked = new Set(texts);
    const isWanted = ({ listed, body }: KeptArticle) => asked.has(listed) || asked.has(body);
    const wanted = this.records.flatMap((record, i) => {
      const task = this.posts[i];
      return task && 'article' in record && isWanted(record.article)
        ? [{ task, article: record.article }]
        : [];
    });
    const done = await readPosts(
      wanted.map(({ task }) => task),
      this.work,
      this.store,
      () => undefined,
    );
    for (const [i, { article }] of wanted.entries()) this.supply(article, done[i]);
  }

  /** Keeps what is known for the next press. Throws what the file system says. */
  async save(): Promise<void> {
    if (!this.isNew) return;
    const records = this.found.map((): PostRecord[] => []);
    for (const [i, record] of this.records.entries()) {
      records[this.posts[i]?.content ?? 0]?.push(record);
    }
    writeCache(this.file, { key: await this.key(), now: this.work.now, records }, this.cache);
  }

  private supply(article: KeptArticle, done: Done | undefined): void {
    const isSame =
      done &&
      'article' in done &&
      done.article.listed.hash === article.listed.hash &&
      done.article.body.hash === article.body.hash;
    if (!isSame) throw new StalePosts(`${article.file} changed while the paper was pressed`);
    this.store.share(done.article, article);
  }

  /** From source and as built the press has another key: each keeps its own. */
  private get file(): string {
    const folders = this.found.map(({ source }) => source.folder);
    const name = hashOfData([CODE_FOLDER, ...folders]);
    return join(this.settings.root, `.kanbao/posts-${name}.cache`);
  }

  /** The cache, unless a clock was set back: what is the future now was none then. */
  private async readCache(): Promise<StoredCache | null> {
    const cache = readCache(this.file, await this.key());
    return cache && cache.now <= this.work.now ? cache : null;
  }

  private async key(): Promise<Hash> {
    const { lang } = this.settings;
    const configs = this.found.map(({ source: { kind, configHash }, settings }) => {
      return { kind, configHash, settings };
    });
    return hashOf(`${await codeHash()} ${hashOfData({ lang, configs })}`);
  }
}

function asked(task: Task): Asked {
  return { task, before: null };
}

function settled({ task, before }: Asked, done: Done | undefined): PostRecord {
  if (!done) throw new RangeError(`${task.post.file} was not read`);
  if (!('same' in done)) return done;
  if (!before) throw new RangeError(`${task.post.file} is as it was, but nothing is known of it`);
  return { ...before, stamp: done.stamp };
}
