import type { Document } from 'domhandler';
import { claimId } from './attributes.ts';
import { eachElement, textOf } from './nodes.ts';
import type { Post } from './rule.ts';

/**
 * Gives a heading the id that Jekyll makes of its text, if a link points there.
 * Before: <a href="#the-end">…</a><h2>The end</h2>  After: …<h2 id="the-end">The end</h2>
 */
export function nameHeadings(root: Document, post: Post): void {
  if (post.targets.size === 0) return;
  eachElement(root, (element) => {
    if (!/^h[2-6]$/.test(element.name) || element.attribs.id !== undefined) return;
    const id = headingId(textOf(element));
    if (claimId(id, post)) element.attribs.id = id;
  });
}

/** As kramdown with the GFM reader does: letters, digits, `_` and `-`, lower case. */
function headingId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .replace(/\s/g, '-');
}
