import { type Element, isText } from 'domhandler';
import { isBlankAt } from './nodes.ts';

/**
 * Whether an element is a bare paragraph of words, as most of a newswire are: none
 * of the rules has anything to do there, nor in it.
 * For instance: <p>甲，乙。</p>
 */
export function isSettled({ name, attribs, children }: Element): boolean {
  const [words] = children;
  if (name !== 'p' || children.length !== 1 || !words || !isText(words)) return false;
  const { data } = words;
  const isTrimmed = !isBlankAt(data, 0) && !isBlankAt(data, data.length - 1);
  return isTrimmed && Object.keys(attribs).length === 0;
}
