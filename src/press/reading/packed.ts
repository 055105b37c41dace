import type { Hash } from '../../manifest/types.ts';
import type { Attachment } from '../attachment.ts';
import type { LeftOut } from '../draft.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import type { Stamp } from '../stamp.ts';
import type { Labels } from './labels.ts';
import type { Done } from './work.ts';

/**
 * What became of a run of posts, for JSON: a column for what each has, and rows
 * for what few have. As objects they take three times as long to read.
 */
export interface Packed {
  /** Empty where only the stamp is new. */
  files: string[];
  /** Three for each; of no stamp thrice -1. */
  stamps: number[];
  /** One behind the other; blanks for none. */
  hashes: string;
  rare: [place: number, rare: Rare][];
  articles: PackedArticles;
}

/** The articles among them, in their order: all that are neither left nor the same. */
interface PackedArticles {
  urls: string[];
  times: string[];
  /** Empty for none. */
  stories: string[];
  /** Categories and tags: each list that occurs, and the numbers of two lists for each article. */
  lists: string[][];
  labels: number[];
  /** Of what lists show and of the body: two for each, one behind the other. */
  hashes: string;
  sizes: number[];
}

/** What few posts have. */
interface Rare {
  same?: true;
  left?: LeftOut;
  problems?: Problem[];
  uses?: [path: string, stamp: Stamp][];
  passing?: true;
  written?: string[];
  redirects?: string[];
  attachments?: Attachment[];
}

const HASH = 16;
const NO_HASH = ' '.repeat(HASH);
const NO_STAMP = [-1, -1, -1];

/** Puts results into columns. */
export function pack(results: readonly Done[]): Packed {
  const lists = new Map<string, number>();
  const packed: Packed = {
    files: [],
    stamps: [],
    hashes: '',
    rare: [],
    articles: { urls: [], times: [], stories: [], lists: [], labels: [], hashes: '', sizes: [] },
  };
  const numberOf = (list: string[]): number => {
    const key = JSON.stringify(list);
    const known = lists.get(key) ?? packed.articles.lists.push(list) - 1;
    lists.set(key, known);
    return known;
  };
  for (const [place, result] of results.entries()) {
    packed.stamps.push(...(result.stamp ?? NO_STAMP));
    const isSame = 'same' in result;
    packed.files.push(isSame ? '' : result.file);
    packed.hashes += (isSame ? undefined : result.hash) ?? NO_HASH;
    const rare = rareOf(result);
    if (rare) packed.rare.push([place, rare]);
    if ('article' in result) addArticle(packed.articles, result.article, numberOf);
  }
  return packed;
}

function addArticle(
  articles: PackedArticles,
  { entry, listed, body, story }: KeptArticle,
  numberOf: (list: string[]) => number,
): void {
  articles.urls.push(entry.url);
  articles.times.push(entry.time);
  articles.stories.push(story ?? '');
  articles.labels.push(numberOf(entry.categories), numberOf(entry.tags));
  articles.hashes += listed.hash + body.hash;
  articles.sizes.push(listed.size, body.size);
}

function rareOf(result: Done): Rare | null {
  if ('same' in result) return { same: true };
  const { problems, uses, passing } = result;
  const rare: Rare = {
    ...(problems && { problems }),
    ...(uses && { uses }),
    ...(passing && { passing }),
  };
  if ('left' in result) return { ...rare, left: result.left };
  const { redirects, attachments } = result.article;
  if (result.written) rare.written = result.written;
  if (redirects.length > 0) rare.redirects = redirects;
  if (attachments.length > 0) rare.attachments = attachments;
  return Object.keys(rare).length > 0 ? rare : null;
}

/** The results again. Equal lists of labels are one, in all that is unpacked with the same `labels`. */
export function unpack(packed: Packed, labels: Labels): Done[] {
  const rare = new Map(packed.rare);
  const lists = packed.articles.lists.map((list) => labels.one(list));
  let next = 0;
  return packed.files.map((file, place): Done => {
    const own = rare.get(place);
    const stamp = stampAt(packed.stamps, place);
    if (own?.same) return { same: own.same, stamp };
    const hash = hashAt(packed.hashes, place);
    const known = hash === NO_HASH ? {} : { hash };
    if (own?.left) return { file, stamp, ...known, ...fieldsOf(own), left: own.left };
    const article = articleAt(packed.articles, next++, lists, file, own);
    // As a literal: of spreads each makes a shape of its own, of 250 bytes.
    if (!own && hash !== NO_HASH) return { file, stamp, hash, article };
    return { file, stamp, ...known, ...fieldsOf(own), article };
  });
}

function fieldsOf({ problems, uses, passing, written }: Rare = {}) {
  return {
    ...(problems && { problems }),
    ...(uses && { uses }),
    ...(passing && { passing }),
    ...(written && { written }),
  };
}

/** One for all: it is never changed. */
const NONE: never[] = [];

function articleAt(
  { urls, times, stories, labels, hashes, sizes }: PackedArticles,
  at: number,
  lists: string[][],
  file: string,
  rare: Rare | undefined,
): KeptArticle {
  const first = 2 * at;
  const article: KeptArticle = {
    file,
    entry: {
      url: urls[at] ?? '',
      time: times[at] ?? '',
      categories: lists[labels[first] ?? 0] ?? NONE,
      tags: lists[labels[first + 1] ?? 0] ?? NONE,
    },
    listed: { hash: hashAt(hashes, first), size: sizes[first] ?? 0 },
    body: { hash: hashAt(hashes, first + 1), size: sizes[first + 1] ?? 0 },
    redirects: rare?.redirects ?? NONE,
    attachments: rare?.attachments ?? NONE,
  };
  const story = stories[at];
  if (story) article.story = story;
  return article;
}

function hashAt(hashes: string, at: number): Hash {
  return hashes.slice(at * HASH, (at + 1) * HASH);
}

function stampAt(stamps: readonly number[], place: number): Stamp {
  const at = 3 * place;
  const size = stamps[at] ?? -1;
  return size < 0 ? null : [size, stamps[at + 1] ?? -1, stamps[at + 2] ?? -1];
}
