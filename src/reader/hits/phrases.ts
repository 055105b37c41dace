import { readQuery } from '../../search/query.ts';

/** What is marked in an article, in its normal form. */
export interface Phrases {
  title: string[];
  body: string[];
}

/** The phrases of what a reader typed which an article that it finds has. */
export function phrasesOf(typed: string): Phrases {
  const wanted = readQuery(typed).clauses.filter(({ isExcluded }) => !isExcluded);
  return {
    title: wanted.map(({ phrase }) => phrase),
    body: wanted.filter(({ inTitle }) => !inTitle).map(({ phrase }) => phrase),
  };
}
