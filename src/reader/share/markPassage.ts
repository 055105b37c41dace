import { type BodyText, type Passage, rangeOf } from '../body/bodyText.ts';
import { markElements } from '../body/markElements.ts';

/** As the style sheet calls it: `::highlight(quote)`. */
const NAME = 'quote';

/**
 * Marks a passage in the page; returns what takes the mark away again. Browsers
 * that highlight ranges leave the text alone. In others its nodes are parted by
 * elements, and put together exactly as they were: a body is compared node by
 * node when it changes.
 */
export function markPassage(model: BodyText, passage: Passage): () => void {
  if ('Highlight' in window) {
    CSS.highlights.set(NAME, new Highlight(rangeOf(model, passage)));
    return () => CSS.highlights.delete(NAME);
  }
  const { takeAway } = markElements(model, passage, 'quoted');
  return takeAway;
}
