import type { Clause } from '../../search/query.ts';
import { type SearchIndex, searchIndex } from '../../search/search.ts';

/**
 * The phrases of a query that no article of the paper has, as far as the index tells: why
 * nothing was found. Most of what that takes is loaded already.
 */
export async function lackingIn(clauses: readonly Clause[], index: SearchIndex): Promise<string[]> {
  const wanted = clauses.filter(({ isExcluded, needed }) => !isExcluded && needed !== null);
  if (wanted.length < 2) return [];
  const lacking: string[] = [];
  for (const clause of wanted) {
    if (!(await mayBeThere(clause, index))) lacking.push(clause.phrase);
  }
  return lacking;
}

const EVERYWHERE = {
  range: [0, Number.POSITIVE_INFINITY],
  categories: [],
  otherCategories: [],
} as const;

async function mayBeThere(clause: Clause, index: SearchIndex): Promise<boolean> {
  const query = { clauses: [clause], categories: [], otherCategories: [] };
  for await (const part of searchIndex(query, index, EVERYWHERE)) {
    if ('error' in part || part.numbers.length > 0) return true;
  }
  return false;
}
