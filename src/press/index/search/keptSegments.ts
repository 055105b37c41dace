import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Hash } from '../../../manifest/types.ts';
import { isMissing } from '../../files.ts';
import { hashOf } from '../../hash.ts';
import type { Placed } from '../placed.ts';

/** What is remembered of a segment from one press to the next. */
export interface KeptSegment {
  segment: Hash;
  articles: number;
  /** Of its shards in their order, then of its directory, in bytes. */
  sizes: number[];
}

/** A segment of an edition before. */
export interface OldSegment {
  kept: KeptSegment;
  /** What each of its articles was made of, in their order: see `articleKey`. */
  articles: string[];
}

const hash = v.pipe(v.string(), v.regex(/^[\da-f]{16}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const STORED = v.object({
  version: v.string(),
  segment: hash,
  articles: count,
  sizes: v.pipe(v.array(count), v.minLength(2)),
});

/** Hex digits of an article's key. */
const KEY = 32;

/** What is indexed of an article, by the hashes of its texts. */
export function articleKey({ listed, body }: Placed): string {
  return listed.hash + body.hash;
}

/**
 * Segments that were made, by what they were made of; losing them costs only
 * time. `<key>.json` has what is known of one, `<key>.articles` the keys of its articles.
 */
export class KeptSegments {
  /** `version` is that of the code that makes them. */
  constructor(
    private readonly folder: string,
    private readonly version: Hash,
  ) {}

  /** The name under which a segment of these articles is remembered. */
  keyOf(articles: readonly Placed[]): Hash {
    return hashOf(`${this.version} ${articles.map(articleKey).join('')}`);
  }

  /** What is known of a segment; null for nothing. */
  async find(key: Hash): Promise<KeptSegment | null> {
    const json = await readIfThere(join(this.folder, `${key}.json`));
    return json === null ? null : this.readKept(json);
  }

  /** Remembers a segment. */
  async keep(key: Hash, articles: readonly Placed[], kept: KeptSegment): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const { folder, version } = this;
    // The articles first: what is named must be there.
    await writeFile(join(folder, `${key}.articles`), articles.map(articleKey).join(''));
    await writeFile(join(folder, `${key}.json`), JSON.stringify({ version, ...kept }));
  }

  /** Forgets all segments but these. */
  async keepOnly(keys: ReadonlySet<Hash>): Promise<void> {
    for (const name of await this.names()) {
      if (!keys.has(name.split('.')[0] ?? '')) await rm(join(this.folder, name), { force: true });
    }
  }

  /** Yields what is remembered, the smallest first: those are rewritten most often. */
  async *all(): AsyncGenerator<OldSegment, undefined> {
    const found: { key: Hash; kept: KeptSegment }[] = [];
    for (const name of await this.names()) {
      const [key = '', end] = name.split('.');
      const kept = end === 'json' ? await this.find(key) : null;
      if (kept) found.push({ key, kept });
    }
    found.sort((a, b) => a.kept.articles - b.kept.articles);
    for (const { key, kept } of found) {
      const text = await readIfThere(join(this.folder, `${key}.articles`));
      if (text === null) continue;
      const keyAt = (_: unknown, i: number) => text.slice(i * KEY, (i + 1) * KEY);
      yield { kept, articles: Array.from({ length: kept.articles }, keyAt) };
    }
  }

  private async names(): Promise<string[]> {
    try {
      return await readdir(this.folder);
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  /** Null for what other code wrote, and for what is broken. */
  private readKept(json: string): KeptSegment | null {
    try {
      const { version, ...kept } = v.parse(STORED, JSON.parse(json));
      return version === this.version ? kept : null;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof v.ValiError) return null;
      throw error;
    }
  }
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'latin1');
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}
