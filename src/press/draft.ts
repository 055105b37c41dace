import type { Address } from '../manifest/types.ts';
import type { Problem } from './problems.ts';

/** A post after its dialect is stripped: front matter understood, body still raw. */
export interface Draft {
  /** Path relative to its content folder, with `/`. */
  file: string;
  /** As written, blanks folded; empty when the post has none: cleaning finds the first words. */
  title: string;
  /** ISO 8601, seconds, with the publisher zone's offset: `2022-02-09T18:43:57+08:00`. */
  time: string;
  url: Address;
  /** Names as written, in order: the slug and the label are made from them. */
  categories: string[];
  tags: string[];
  /** `text` has no mark-up, or none that can be read. */
  markup: 'markdown' | 'commonmark' | 'html' | 'text';
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
  /** The author's own summary, Markdown or HTML. */
  excerpt?: string;
  /** A picture as written: absolute, `/…` or relative. */
  image?: string;
  author?: string;
  /** The page elsewhere that the post points to, http or https. */
  original?: string;
  /** BCP 47, as the post says. */
  lang?: string;
  /** Old addresses that lead here. */
  redirects: Address[];
  /** The id that versions of one newswire story share: `202202091234567890`. */
  story?: string;
}

/** What became of a post file: an article to be, or nothing for a reason that is counted. */
export type Reading =
  | { draft: Draft; problems: Problem[] }
  | { left: LeftOut; problems: Problem[] };

/** Why a post is no article. `unreadable` always comes with a problem. */
export type LeftOut = 'unpublished' | 'future' | 'empty' | 'unreadable';
