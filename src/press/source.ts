import type { Hash } from '../manifest/types.ts';
import type { Settings, SourceKind } from './config.ts';
import type { Reading } from './draft.ts';
import type { Problem } from './problems.ts';
import type { Uses } from './uses.ts';

/** A file that is to be read as a post. */
export interface PostFile {
  /** Absolute. */
  path: string;
  /** Relative to the content folder, with `/`. */
  file: string;
}

/** What a content folder holds. */
export interface Scan {
  /** Sorted by `file`, in order of UTF-16 units. */
  posts: PostFile[];
  /** Files in posts folders that are no posts: of other extensions, backups, `_hidden.md`. */
  ignored: number;
  problems: Problem[];
}

/** What the config of a site says, in the words of the paper's own. A field that it leaves out is absent. */
export type SiteSettings = Partial<
  Pick<
    Settings,
    | 'title'
    | 'description'
    | 'lang'
    | 'timeZone'
    | 'base'
    | 'permalink'
    | 'naiveDates'
    | 'future'
    | 'drafts'
  >
>;

/** What posts are read with. */
export type PostSettings = Pick<
  Settings,
  'timeZone' | 'permalink' | 'naiveDates' | 'future' | 'drafts'
> & {
  /** IANA zone of the site's own clock, by which dates without an offset and addresses go. */
  siteZone: string;
};

/** A content folder in the dialect of the program that it was written for. */
export interface Source {
  kind: SourceKind;
  /** The content folder. Absolute. */
  folder: string;
  /** What its own config says; the publisher's wins. */
  settings: SiteSettings;
  /** Hash of its config: posts come out as before while it is the same. */
  configHash: Hash;
  /** Mistakes in its config. */
  problems: Problem[];
  /** What the publisher may like to know, and need not mend. */
  notes: string[];
  /**
   * What addresses of the site begin with, without a slash at the end:
   * `https://example.com/blog`, `/blog`. The longest first.
   */
  roots: readonly string[];
  /** Finds its posts. Throws `PressError` only for a folder that cannot be read. */
  scan(settings: PostSettings): Promise<Scan>;
  /**
   * Makes a reader for the posts of a scan, which it asks for when a post refers
   * to others. `now` (ms since 1970) is when the future begins. `uses` is told
   * what else is looked at. The reader never gives up on a post: what can be read
   * is a draft, and each mistake is a problem.
   */
  reader(
    posts: () => readonly PostFile[],
    settings: PostSettings,
    now: number,
    uses: Uses,
  ): ReadPost;
  /**
   * Absolute paths at which a file may lie that a post refers to, likeliest
   * first; none outside of the content folder. `path` is decoded and without
   * query; `/…` counts from the paper's root, all else from the post.
   */
  candidates(path: string, post: PostFile): string[];
}

/** Reads the bytes of a post file. */
export type ReadPost = (bytes: Uint8Array, post: PostFile) => Reading;
