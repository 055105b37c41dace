import { placesOf } from '../../../src/search/query.ts';
import { isShortWord } from '../../../src/search/terms.ts';
import type { Text } from './paper.ts';

/** Places of the articles that have a phrase in their title or text, by a look into each, ascending. */
export function truthOf(phrase: string, texts: readonly Text[]): Set<number> {
  const isIn = isShortWord(phrase)
    ? (text: string) => placesOf(text, phrase).length > 0
    : (text: string) => text.includes(phrase);
  const found = new Set<number>();
  for (const [place, { title, body }] of texts.entries()) {
    if (isIn(title) || isIn(body)) found.add(place);
  }
  return found;
}

/** How well a list answers a question, each from 0 to 1. */
export interface Quality {
  /** Share of what is asked for that is in the list; 1 where nothing is. */
  recall: number;
  /** Share of the list that is asked for; 1 of an empty one. */
  precision: number;
}

/** Holds a list of places, each in it once, to the truth. */
export function qualityOf(found: readonly number[], truth: ReadonlySet<number>): Quality {
  const right = found.filter((place) => truth.has(place)).length;
  return {
    recall: truth.size === 0 ? 1 : right / truth.size,
    precision: found.length === 0 ? 1 : right / found.length,
  };
}
