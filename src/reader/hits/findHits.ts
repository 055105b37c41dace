import { marksIn } from '../../search/snippet.ts';
import { type BodyText, bodyText, type Passage } from '../body/bodyText.ts';
import type { Phrases } from './phrases.ts';

/** A place in an article where a phrase stands. */
export interface Hit {
  model: BodyText;
  passage: Passage;
  /** The headline belongs to React, and its nodes are not parted. */
  isInTitle: boolean;
}

/** All places where phrases stand in an article as it is shown, in the order of reading. */
export function findHits(article: Element, { title, body }: Phrases): Hit[] {
  return [
    ...hitsIn(article.querySelector('h1'), title, true),
    ...hitsIn(article.querySelector('.body, .summary-only'), body, false),
  ];
}

function hitsIn(root: Element | null, phrases: readonly string[], isInTitle: boolean): Hit[] {
  if (!root || phrases.length === 0) return [];
  const model = bodyText(root);
  return marksIn(model.text, phrases).map(([from, to]) => ({
    ...{ model, isInTitle },
    passage: { from, to },
  }));
}
