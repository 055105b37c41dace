import type { Hash, Manifest, Page, Timeline } from '../manifest/types.ts';
import type { KeptText } from './kept.ts';
import type { Problem } from './problems.ts';

/** One immutable file of the paper: its name carries its content's hash. */
export interface DataFile {
  /** Relative to the paper's base: `data/pages/0123456789abcdef.json`. */
  path: string;
  /** What it holds, one part behind the other. */
  parts: readonly Part[];
}

/** Bytes, or a text that waits in the store. */
export type Part = Uint8Array | KeptText;

/** One state of the paper, beside its hashed files. */
export interface Edition {
  manifest: Manifest;
  /** The timeline of everything and its newest page, for the first view. */
  timeline: Timeline;
  /** Null for a paper without articles. */
  page: Page | null;
  /** Articles that are older versions of another one. */
  superseded: number;
  /** Mistakes that show only when all posts are seen together. */
  problems: Problem[];
}

/** An edition whose newest page is only named: its entries wait in the store. */
export type Layout = Omit<Edition, 'page'> & { page: Hash | null };
