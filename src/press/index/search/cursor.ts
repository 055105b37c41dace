import type { Postings } from '../../../search/postings.ts';
import type { Term } from '../../../search/terms.ts';
import { PostingList } from './postingList.ts';

/** Goes through the terms of some articles in ascending order. */
export interface Cursor {
  /** Infinity behind the last. */
  readonly term: Term;
  /** The least number of its articles. */
  readonly first: number;
  /** Puts the articles that have the term into a list, numbered as in the segment that is made. */
  collect(list: PostingList): void;
  /** Goes on to the next term. */
  next(): void;
}

/**
 * Yields each term of all cursors once, in ascending order, with all articles
 * that have it; these hold until the next term is asked for.
 */
export function* merged(cursors: readonly Cursor[]): Generator<[Term, Postings], undefined> {
  // Most have articles that follow each other: so the list of a term needs no sorting.
  const inOrder = [...cursors].sort((a, b) => a.first - b.first);
  const list = new PostingList();
  for (let term = leastTerm(inOrder); term < Number.POSITIVE_INFINITY; term = leastTerm(inOrder)) {
    for (const cursor of inOrder) {
      if (cursor.term !== term) continue;
      cursor.collect(list);
      cursor.next();
    }
    const postings = list.take();
    if (postings.numbers.length > 0) yield [term, postings];
  }
}

/** Most cursors have most terms: a heap of them would not find it sooner. */
function leastTerm(cursors: readonly Cursor[]): Term {
  let least = Number.POSITIVE_INFINITY;
  for (const { term } of cursors) if (term < least) least = term;
  return least;
}
