import { bodyText, passageOf } from '../body/bodyText.ts';
import { makeQuote } from './makeQuote.ts';
import type { Quote } from './quote.ts';

/** A passage that the reader selected. */
export interface Selected {
  range: Range;
  /** Its words; a line feed stands between blocks. */
  text: string;
  /** What a link says of it; null where nothing short enough tells it apart. */
  quote: Quote | null;
}

/** The text of the article that is open, or null while there is none. */
export function articleBody(): HTMLElement | null {
  return document.querySelector('.article-pane .body');
}

/** What is selected of the article's text, or null. */
export function selectedPassage(): Selected | null {
  const body = articleBody();
  const selection = document.getSelection();
  if (!body || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const model = bodyText(body);
  const passage = passageOf(model, range);
  if (!passage) return null;
  const text = model.text.slice(passage.from, passage.to);
  return { range, text, quote: makeQuote(model.text, passage) };
}
