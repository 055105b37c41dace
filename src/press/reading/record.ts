import type { Hash } from '../../manifest/types.ts';
import type { LeftOut } from '../draft.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import type { Stamp } from '../stamp.ts';

/**
 * What became of one post file, as plain data that threads hand over and the
 * cache keeps. Empty fields are absent: there is one for each of a million posts.
 */
export type PostRecord = {
  /** Path relative to its content folder, with `/`. */
  file: string;
  /** In which state the file was read. */
  stamp: Stamp;
  /** Of its bytes; absent for a file that could not be read. */
  hash?: Hash;
  /** Other files that were looked at, by absolute path, and how they were then. */
  uses?: [path: string, stamp: Stamp][];
  /** Whether it may come out otherwise next time though no file has changed. */
  passing?: true;
} & Result;

/** An article, or the reason why there is none. */
export type Result = { problems?: Problem[] } & (
  | {
      article: KeptArticle;
      /** Categories as the post writes them, where that is not as their slugs are written. */
      written?: string[];
    }
  | { left: LeftOut }
);
