import type { Hash, Manifest, Page, Run, Timeline } from '../manifest/types.ts';
import type { KeptText } from './kept.ts';
import type { Problem } from './problems.ts';

/** One immutable file of the paper: its name carries its content's hash. */
export interface DataFile {
  /** Relative to the paper's base: `data/pages/0123456789abcdef.json`. */
  path: string;
  /** In bytes. */
  size: number;
  /** Tells what it holds, one part behind the other: asked only where the file is not there yet. */
  parts: () => Part[];
}

/** A text, or one that waits in the store. */
export type Part = string | KeptText;

/** A timeline and the newest parts of it. */
export interface FirstView {
  timeline: Timeline;
  /** Null for a timeline without chapters. */
  chapter: Run[] | null;
  /** Null for a timeline without articles. */
  page: Page | null;
}

/** One state of the paper, beside its hashed files. */
export interface Edition {
  manifest: Manifest;
  /** What the first view shows: the timeline of everything and its newest parts. */
  first: FirstView;
  /** Articles that are older versions of another one. */
  superseded: number;
  /** Mistakes that show only when all posts are seen together. */
  problems: Problem[];
}

/** A first view whose page is only named: its entries wait in the store. */
export type FirstRefs = Omit<FirstView, 'page'> & { page: Hash | null };

/** An edition with such a first view. */
export type Layout = Omit<Edition, 'first'> & { first: FirstRefs };
