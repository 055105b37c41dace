import { renderMarkdown } from '../../../markdown/markdown.ts';
import { withLinks } from '../../post/excerpt.ts';
import type { Head } from '../readPost.ts';
import { toText } from '../ruby/show.ts';
import { plainData } from '../scalars.ts';
import { contentOf } from './data.ts';

/** Tags that hold something and have an end. */
const BLOCKS = new Set([
  ...['capture', 'case', 'comment', 'for', 'if', 'ifchanged', 'raw', 'tablerow', 'unless'],
  'highlight',
]);
const TAG = /\{%-?\s*(\w+)\s*.*?-?%\}/gs;

/** What of a post stands before its separator, or the site's; empty when an empty one says that there is none. */
export function excerptText(head: Head, siteSeparator: string, timeZone: string): string {
  const content = contentOf(head);
  const own = plainData(head.fields.get('excerpt_separator')?.value ?? null, timeZone);
  const separator = own === null || own === false ? siteSeparator : toText(own);
  const at = separator === '' ? 0 : content.indexOf(separator);
  if (at === -1) return content;
  const before = content.slice(0, at);
  const after = content.slice(at + separator.length);
  return after === '' || separator === '' ? before : withLinks(closed(before), after);
}

/** Jekyll ends the blocks that the separator cuts through. */
function closed(text: string): string {
  const names = Array.from(text.matchAll(TAG), ([, name = '']) => name).reverse();
  return names.reduce((result, name) => {
    const isOpen = BLOCKS.has(name) && !new RegExp(`\\{%-?\\s*end${name}`).test(result);
    return isOpen ? `${result}\n{% end${name} %}` : result;
  }, text);
}

/** Excerpts that hold those of their neighbours must end. */
const MAX_DEPTH = 20;

/**
 * Makes what gives a post's excerpt as HTML; `markdown` are the extensions of Markdown. Of a post whose excerpt holds itself
 * it holds nothing; Jekyll would never end.
 */
export function excerptMaker(
  textOf: (head: Head) => string,
  fill: (text: string, post: Head) => string,
  markdown: ReadonlySet<string>,
): (head: Head) => string {
  const under = new Set<Head>();
  return (head) => {
    if (under.has(head) || under.size === MAX_DEPTH) return '';
    under.add(head);
    const filled = fill(textOf(head), head);
    under.delete(head);
    return markdown.has(head.name.extension) ? renderMarkdown(filled, 'kramdown') : filled;
  };
}
