/**
 * The contract between press and reader: what the files under `data/` hold.
 * Times are ISO 8601 with the publisher's offset, so that their first ten
 * characters are the publisher's day and the rest is what a reader sees.
 */

/** The format this code writes and reads. A reader refuses any other. */
export const FORMAT = 5;

/** Publisher-zone calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

/** Name of an immutable file: the first 16 hex digits of a SHA-256 over what it holds. Other content, other name. */
export type Hash = string;

/** Address of an article inside the paper, base excluded, not percent-encoded: `/emnews/2022/02/09/x.html`. */
export type Address = string;

/** The one mutable file, `data/manifest.json`: names every other file of one edition. */
export interface Manifest {
  format: typeof FORMAT;
  /** Hash over everything the edition says; two equal editions are the same paper. */
  edition: Hash;
  site: Site;
  /** Articles in the paper. */
  count: number;
  /** Time of the newest article; left out in a paper without any. */
  latest?: string;
  /** Articles in each of the 24 hours that end with that of `latest`, oldest first; empty in a paper without any. */
  hours: number[];
  /** In the order the navigation shows them. */
  categories: Category[];
  /** The timeline of everything. */
  timeline: Hash;
  /** Segments of the search index, newest first; null when the paper was pressed without one. */
  search: SegmentRef[] | null;
  /** Where bodies are, newest first: years, and months of years with many packs. See `shelfOf`. */
  shelves: ShelfRef[];
  links: LinkTables;
}

/** Shards of the link tables, of each a power of two or none: see `linkShard`. */
export interface LinkTables {
  /** From addresses that carry a day, on which the article is not: most often few, and asked with the pages of that day. */
  dated: Hash[];
  /** From others, to articles of the paper's newest day: news change packs of that day, and with them rows of this table alone. */
  newest: Hash[];
  /** From others, to articles of other days. */
  older: Hash[];
}

/** What the paper says of itself. */
export interface Site {
  title: string;
  /** One sentence under the title; empty when there is none. */
  description: string;
  /** BCP 47 language of the paper and of articles that do not say otherwise: `zh-CN`. */
  lang: string;
  /** IANA zone in which days begin: `Asia/Shanghai`. */
  timeZone: string;
}

/** A source, such as `shanghaizhengquanbao`. */
export interface Category {
  /** What addresses say; unique. */
  slug: string;
  /** What people read: `上海证券报`. */
  label: string;
  /** Articles in it. */
  count: number;
  /** Time of its newest article. */
  latest: string;
  /** Its articles in each of the same hours as the paper's; empty where none is so new. */
  hours: number[];
  timeline: Hash;
}

/**
 * The time-ordered list of a category or of everything, newest first. A short
 * one names its pages, a long one its chapters, which name them: so that one new
 * article rewrites a page, a chapter and a timeline that stays small.
 */
export type Timeline = {
  /** Days that have articles, and how many. */
  days: DayCount[];
} & ({ pages: Run[] } | { chapters: Run[] });

/** A day that has articles, and how many. */
export type DayCount = readonly [day: Day, count: number];

/** A run of entries before it is loaded: the page or chapter that holds it, and how many they are. */
export type Run = readonly [file: Hash, count: number];

/** What a list shows of an article. Empty fields are left out of the file. */
export interface Entry {
  url: Address;
  title: string;
  /** ISO 8601 with the publisher's offset: `2022-02-09T18:43:57+08:00`. */
  time: string;
  /** Slugs; empty for an article without a category. */
  categories: string[];
  tags: string[];
  /** Plain text, at most 160 characters. */
  summary?: string;
  /** Address of a picture: absolute, or `/…` inside the paper. */
  thumbnail?: string;
  /** Who wrote it first, and where. */
  source?: Source;
  author?: string;
  /** BCP 47, when it differs from the paper's. */
  lang?: string;
  /** Reading time in minutes, at least 1; 0 for an article without a body. */
  minutes: number;
}

/**
 * A segment of the search index, and how many articles of the timeline of
 * everything it stands for: the first one for the newest, each further one for
 * those that follow. Its files are binary; see `src/search`.
 */
export type SegmentRef = readonly [segment: Hash, articles: number];

/** Where an article comes from. */
export interface Source {
  /** Name in the attribution: `上海证券报`. */
  name?: string;
  /** The original article, http or https. */
  url?: string;
}

/** A run of entries of one timeline, newest first. */
export interface Page {
  entries: Entry[];
}

/** A year or month of bodies, and the shelf that lists its packs: `["2022-02", "0123456789abcdef"]`. */
export type ShelfRef = readonly [prefix: string, shelf: Hash];

/** Packs of a year or month: each row says for which year, month or day it stands. See `packOn`. */
export type Shelf = (readonly [prefix: string, packs: PackTree])[];

/** One pack, or where to go on by the next bit of an address's key; null where there is nothing. */
export type PackTree = Hash | readonly [zero: PackTree | null, one: PackTree | null];

/** Articles that are neighbours in time. */
export type Pack = ReadonlyMap<Address, PackedArticle>;

/** An article as its pack holds it. */
export interface PackedArticle {
  /** Cleaned HTML that is not yet trusted. */
  body: string;
  /** What pages say of it; here only if a link leads to it, so that it is found without its page. */
  entry?: Entry;
}

/** The article that an address leads to which does not carry its day, or is an old one, and the pack that holds it. */
export interface Link {
  to: Address;
  pack: Hash;
}

/** One shard of a link table. */
export type Links = ReadonlyMap<Address, Link>;
