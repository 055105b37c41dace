import type { Attributes } from './attributes.ts';
import type { Block } from './block.ts';

/** Where a link of a given name leads. */
export interface LinkDefinition {
  url: string;
  title: string | undefined;
  /** The place of the definition; a list under it belongs to its links. */
  place: Block;
}

/** What a post defines in one place and uses in another. */
export class Definitions {
  readonly lists = new Map<string, Attributes>();
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, Block>();
  readonly abbreviations = new Map<string, string>();
  /** `{::options parse_block_html="true" /}`: whether Markdown is read inside HTML unasked. */
  readsInHtml = false;
  /** Whether the text ended before an element of HTML did. */
  isCut = false;
  /** Levels of the headings in a table of contents. */
  tocLevels = { first: 1, last: 6 };
}

/** Names of links do not mind case and blanks. */
export function linkName(name: string): string {
  return name.replace(/[ \t\r\n\f\v]+/g, ' ').toLowerCase();
}
