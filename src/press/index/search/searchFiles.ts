import type { Hash, SegmentRef } from '../../../manifest/types.ts';
import type { DataFile } from '../../edition.ts';
import type { Texts } from '../../kept.ts';
import type { Scratch } from '../../scratch.ts';
import { inThreads } from '../../threads.ts';
import type { Placed } from '../placed.ts';
import { CategoryCursor, categoriesOf } from './categoryCursor.ts';
import { type Cursor, merged } from './cursor.ts';
import { articleKey, type KeptSegments } from './keptSegments.ts';
import { Lacking } from './lacking.ts';
import { RUN_ARTICLES, type Run, runOf } from './run.ts';
import { keepRun, RunCursor } from './runCursor.ts';
import { type RunTexts, textsIn, textsOf } from './runTexts.ts';
import { SegmentCursor } from './segmentCursor.ts';
import { makeSegment } from './segmentFiles.ts';
import { segmentsOf } from './segments.ts';
import { filesThere, isWhole, shardsOf, type Written } from './written.ts';

/** Fewer are indexed sooner than a thread is started. */
const FEW = 256;

/** What the index is made with. */
export interface IndexTools {
  texts: Texts;
  /** The edition before. */
  written: Written;
  /** Segments of editions before. */
  kept: KeptSegments;
  /** For what does not fit into memory. */
  scratch: Scratch;
  /** Hears of how many articles the words were found, of those that have to be read for it. */
  onIndexed: (done: number, total: number) => void;
}

/** The search index of an edition. */
export interface SearchIndex {
  segments: SegmentRef[];
  files: DataFile[];
}

/** A segment that has to be made. */
interface Wanted {
  key: Hash;
  articles: Placed[];
  /** Where what is known of its articles comes from. */
  cursors: Cursor[];
  /** Numbers of those of which nothing is known yet. */
  unknown: number[];
}

/**
 * Makes the search index of articles in the paper's order. A segment whose files
 * are there stays as it is; of others only articles that were read in this press
 * are indexed anew, what the index of the edition before says of the rest is
 * taken from there. The result depends on the articles alone.
 */
export async function searchFiles(
  articles: readonly Placed[],
  tools: IndexTools,
): Promise<SearchIndex> {
  const { kept, written, texts } = tools;
  const index: SearchIndex = { segments: [], files: [] };
  const keys = new Set<Hash>();
  const wanted = new Map<number, Wanted>();
  for (const [place, members] of segmentsOf(articles).entries()) {
    const key = kept.keyOf(members);
    keys.add(key);
    const known = await kept.find(key);
    const files = known && filesThere(known, written);
    index.segments.push([known?.segment ?? '', members.length]);
    if (files) index.files.push(...files);
    else wanted.set(place, { key, articles: members, cursors: [], unknown: [] });
  }
  if (wanted.size === 0) return index;
  await supply([...wanted.values()], tools);
  for (const [place, { key, articles: members, cursors }] of wanted) {
    const categories = categoriesOf(members);
    const all = merged([new CategoryCursor(members, categories), ...cursors]);
    const { segment, files } = makeSegment(all, members.length, categories, texts);
    index.segments[place] = [segment, members.length];
    index.files.push(...files);
    const sizes = files.map(({ size }) => size);
    await kept.keep(key, members, { segment, articles: members.length, sizes });
  }
  await kept.keepOnly(keys);
  return index;
}

/** Finds out what the articles of segments have: from the edition before, or by indexing them. */
async function supply(segments: readonly Wanted[], tools: IndexTools): Promise<void> {
  const { texts } = tools;
  for (const segment of segments) segment.unknown = await takeOld(segment, tools);
  const lacked = segments.flatMap(({ articles, unknown }) =>
    articlesAt(articles, unknown).flatMap(({ listed, body }) => [listed, body]),
  );
  await texts.fetch(lacked.filter((text) => !texts.has(text)));
  await indexUnknown(segments, tools);
}

/**
 * Takes what segments of the edition before know of articles that were not read;
 * resolves to the numbers of all others.
 */
async function takeOld(
  { articles, cursors }: Wanted,
  { kept, written, texts }: IndexTools,
): Promise<number[]> {
  const unknown: number[] = [];
  const lacking = new Lacking();
  for (const [number, article] of articles.entries()) {
    if (texts.has(article.listed) && texts.has(article.body)) unknown.push(number);
    else lacking.add(articleKey(article), number);
  }
  for await (const old of lacking.isEmpty ? [] : kept.all()) {
    if (!old.articles.some((key) => lacking.has(key)) || !isWhole(old.kept, written)) continue;
    const numbers = Int32Array.from(old.articles, (key) => lacking.take(key));
    cursors.push(new SegmentCursor(shardsOf(old.kept, written), numbers));
    if (lacking.isEmpty) break;
  }
  return [...unknown, ...lacking.left()].sort((a, b) => a - b);
}

function articlesAt(articles: readonly Placed[], numbers: readonly number[]): Placed[] {
  return numbers.flatMap((number) => articles[number] ?? []);
}

/** Some articles of a segment that are indexed together. */
interface IndexRun {
  segment: Wanted;
  numbers: number[];
  message: RunTexts;
  transfer: ArrayBuffer[];
}

async function indexUnknown(
  segments: readonly Wanted[],
  { texts, scratch, onIndexed }: IndexTools,
): Promise<void> {
  const count = segments.reduce((sum, { unknown }) => sum + unknown.length, 0);
  let done = 0;
  const keep = ({ segment, numbers }: IndexRun, run: Run) => {
    segment.cursors.push(new RunCursor(keepRun(run, scratch), scratch, numbers));
    done += numbers.length;
    onIndexed(done, count);
  };
  const runs = runsOf(segments, texts);
  if (count > FEW) await inThreads({ file: 'index/search/runThread' }, runs, keep);
  else for (const run of runs) keep(run, runOf(textsIn(run.message)));
}

function* runsOf(segments: readonly Wanted[], texts: Texts): Generator<IndexRun, undefined> {
  for (const segment of segments) {
    for (let start = 0; start < segment.unknown.length; start += RUN_ARTICLES) {
      const numbers = segment.unknown.slice(start, start + RUN_ARTICLES);
      const message = textsOf(articlesAt(segment.articles, numbers), texts);
      yield { segment, numbers, message, transfer: [message.bytes.buffer, message.sizes.buffer] };
    }
  }
}
