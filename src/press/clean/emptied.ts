import type { Element } from 'domhandler';
import { isBlock, isEmpty } from './nodes.ts';
import type { Fate } from './rule.ts';

/** Elements that may be empty and mean something. */
const MEANINGFUL = new Set(['br', 'col', 'colgroup', 'hr', 'img', 'td', 'th', 'tr', 'wbr']);

/** Whether an element means something with nothing in it: a picture, a cell, a place to link to. */
export function isMeaningful({ name, attribs }: Element): boolean {
  return MEANINGFUL.has(name) || attribs.id !== undefined;
}

/**
 * Drops blocks that show nothing and unwraps inline elements that do not.
 * Before: <p>&nbsp;</p><p>甲<b> </b>乙</p>  After: <p>甲 乙</p>
 */
export function dropEmptied(element: Element): Fate {
  if (isMeaningful(element) || !element.children.every(isEmpty)) return 'keep';
  return isBlock(element) ? 'drop' : 'unwrap';
}
