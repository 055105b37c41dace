import type { Element } from 'domhandler';
import type { Address } from '../../manifest/types.ts';
import type { PostFiles } from './postFiles.ts';

/** What becomes of an element: its children take its place when it is unwrapped. */
export type Fate = 'keep' | 'drop' | 'unwrap';

/** What rules must know of the post around an element. */
export interface Post {
  /** Where the post is, for relative addresses. */
  address: Address;
  /** Ids that in-page links point at; others serve nobody. */
  targets: ReadonlySet<string>;
  /** Ids already given: the first one that has an id keeps it. */
  usedIds: Set<string>;
  /** Files of its site that it refers to. */
  files: PostFiles;
}

/** A step over one element, which it may change. */
export type Rule = (element: Element, post: Post) => Fate;
