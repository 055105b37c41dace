import type { Fault } from './problems.ts';

/** A file of a content folder that goes with the paper, for a post refers to it. */
export interface Attachment {
  /** Relative to the paper's base, named by its content: `data/files/harbour.0123456789abcdef.png`. */
  path: string;
  /** Where it lies. Absolute. */
  from: string;
  /** How large browsers show it; absent for what is no picture, and for one that does not say. */
  size?: Size;
}

/** In CSS pixels. Both are whole and at least 1. */
export interface Size {
  width: number;
  height: number;
}

/** What came of a file that is there. */
export interface FoundFile {
  /** Null for a file that may not go with the paper; the fault says why. */
  attachment: Attachment | null;
  fault?: Fault;
}

/** What cleaning asks about the site that a post was written for. */
export interface SiteFiles {
  /** What addresses of the site begin with, without a slash at the end, the longest first. */
  roots: readonly string[];
  /**
   * The file that a post means by a path, or null when there is none. `path` is
   * decoded and without query; `/…` counts from the site's root, all else from the post.
   */
  find(path: string): FoundFile | null;
}

/** A site without files. */
export const NO_FILES: SiteFiles = { roots: [], find: () => null };
