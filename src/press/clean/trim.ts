import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isMeaningful } from './emptied.ts';
import { isBlock, setChildren } from './nodes.ts';
import type { Fate } from './rule.ts';

/** Elements whose edges are edges of what is read. */
const TEXT_BLOCKS = new Set([
  ...['dd', 'dt', 'figcaption', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'p', 'td', 'th'],
]);

/**
 * Takes blanks and line breaks off the edges of paragraphs: the reader indents by itself.
 * Before: <p>　　<b>&nbsp;甲</b>。<br></p>  After: <p><b>甲</b>。</p>
 */
export function trimEdges(element: Element): Fate {
  if (TEXT_BLOCKS.has(element.name)) trim(element);
  return 'keep';
}

/** Trims both ends of a paragraph, also inside the inline elements that stand there. */
export function trim(element: Element): void {
  trimEnd(element, 0, (text) => text.trimStart());
  trimEnd(element, -1, (text) => text.trimEnd());
}

/** Trims one end: the first child (0) or the last (-1), as long as nothing is left of it. */
function trimEnd(parent: ParentNode, at: 0 | -1, cut: (text: string) => string): void {
  const { children } = parent;
  const { length } = children;
  for (;;) {
    const child = children.at(at);
    if (!child) break;
    if (isText(child)) child.data = cut(child.data);
    else if (isTag(child) && !isBlock(child) && child.children.length > 0) {
      trimEnd(child, at, cut);
    }
    if (!isSpent(child)) break;
    children.splice(at, 1);
  }
  if (children.length < length) setChildren(parent, children);
}

function isSpent(child: ParentNode['children'][number]): boolean {
  if (isText(child)) return child.data === '';
  if (!isTag(child) || child.attribs.id !== undefined) return false;
  return child.name === 'br' || (child.children.length === 0 && !isMeaningful(child));
}
