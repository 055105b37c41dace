import type { Attributes } from './attributes.ts';

/**
 * What a block is. `end` shows nothing and ends what is before it; `words` are
 * the text of an HTML element; `html` is shown as it is.
 */
export type Kind =
  | 'blank'
  | 'code'
  | 'container'
  | 'end'
  | 'heading'
  | 'html'
  | 'line'
  | 'math'
  | 'paragraph'
  | 'rule'
  | 'words';

/** A block of a post, in the tree that the block rules build. */
export interface Block {
  kind: Kind;
  /** Name of its HTML element; for `end`, what ended. */
  tag: string;
  /** Text to be read for spans; of `code`, `math` and `html` the content itself. */
  text: string;
  children: Block[];
  attributes: Map<string, string>;
  /** The attribute list beside it. */
  list: Attributes | null;
  /** A paragraph that shows without `<p>`, as in items of tight lists. */
  isBare: boolean;
}

/** A block with nothing in it. */
export function makeBlock(kind: Kind, tag: string, text = ''): Block {
  return { kind, tag, text, children: [], attributes: new Map(), list: null, isBare: false };
}
