import { type Element, isText } from 'domhandler';
import { isBlank } from './nodes.ts';

const TEXT_BLOCKS = new Set(['p', 'td', 'th']);

/**
 * Settles a bare paragraph or cell of words, as most of a newswire are: all that the
 * rules have to do there is to trim it. False for any other element, which stays as it is.
 * Before: <p>　　甲，乙。</p>  After: <p>甲，乙。</p>
 */
export function settle({ name, attribs, children }: Element): boolean {
  const [words] = children;
  if (!TEXT_BLOCKS.has(name) || children.length !== 1 || !words || !isText(words)) return false;
  for (const _ in attribs) return false;
  const shown = words.data.trim();
  if (isBlank(shown)) return false;
  words.data = shown;
  return true;
}
