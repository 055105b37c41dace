import { itemsOf, keepHere } from './keep.ts';

const MOST = 8;
/** Characters of one. */
const LONGEST = 80;

/** What was searched for last, each once, the newest first. Kept in the browser, sent nowhere. */
export const searches = keepHere('searches', readSearches, (list) => list);

/** Puts a search before the others. */
export function keepSearch(q: string): void {
  if (q === '' || q.length > LONGEST) return;
  searches.update((list) => [q, ...list.filter((other) => other !== q)].slice(0, MOST));
}

/** Makes the best of what was kept: what is no text is passed over. */
function readSearches(value: unknown): readonly string[] {
  return itemsOf(value)
    .filter((item) => typeof item === 'string' && item !== '' && item.length <= LONGEST)
    .map(String)
    .slice(0, MOST);
}
