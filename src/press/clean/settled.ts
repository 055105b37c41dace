import { type Element, isText } from 'domhandler';
import { isBlank } from './nodes.ts';

/**
 * Settles a bare paragraph of words, as most of a newswire are: all that the rules
 * have to do there is to trim it. False for any other element, which stays as it is.
 * Before: <p>　　甲，乙。</p>  After: <p>甲，乙。</p>
 */
export function settle({ name, attribs, children }: Element): boolean {
  const [words] = children;
  if (name !== 'p' || children.length !== 1 || !words || !isText(words)) return false;
  for (const _ in attribs) return false;
  const shown = words.data.trim();
  if (isBlank(shown)) return false;
  words.data = shown;
  return true;
}
