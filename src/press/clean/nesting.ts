import { type ChildNode, type Element, isTag } from 'domhandler';
import { isBlock } from './nodes.ts';
import { wrapLoose } from './paragraphs.ts';
import type { Fate } from './rule.ts';
import { trim } from './trim.ts';

/** Blocks of text in which no paragraph may stand. */
const TEXT_ONLY = new Set(['caption', 'dt', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'summary']);

/** Inline elements in which HTML lets blocks stand. */
const TRANSPARENT = new Set(['a', 'del', 'ins']);

/**
 * A block cannot stand in a paragraph or in running text; a browser would tear them apart.
 * Before: <p>甲<b>乙<table>…</table></b></p>  After: <div>甲乙<table>…</table></div>
 */
export function freeBlocks(element: Element): Fate {
  const { name, children } = element;
  if (name !== 'p' && isBlock(element)) return 'keep';
  if (TRANSPARENT.has(name) || !children.some(holdsBlock)) return 'keep';
  if (name !== 'p') return 'unwrap';
  element.name = 'div';
  return 'keep';
}

function holdsBlock(node: ChildNode): boolean {
  if (isBlock(node)) return true;
  return isTag(node) && TRANSPARENT.has(node.name) && node.children.some(holdsBlock);
}

/**
 * A division is a paragraph if it holds text only, and nothing if it says nothing.
 * Before: <div>甲<div>乙</div><p>丙</p></div>  After: <p>甲</p><p>乙</p><p>丙</p>
 */
export function tidyDiv(element: Element): Fate {
  const { name, attribs, children, parent } = element;
  if (name !== 'div' || (parent && isTag(parent) && TEXT_ONLY.has(parent.name))) return 'keep';
  if (children.some(isBlock)) {
    wrapLoose(element);
    return Object.keys(attribs).length === 0 ? 'unwrap' : 'keep';
  }
  element.name = 'p';
  trim(element);
  return 'keep';
}
