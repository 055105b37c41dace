import { type BodyText, type Passage, rangeOf } from './bodyText.ts';

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
  const takeAway = partsOf(model, passage).map(markPart);
  return () => {
    for (const each of takeAway) each();
  };
}

/** A stretch of one text node, by indexes in it. */
interface Part {
  node: Text;
  from: number;
  to: number;
}

function partsOf({ runs }: BodyText, { from, to }: Passage): Part[] {
  const parts: Part[] = [];
  for (const run of runs) {
    const start = Math.max(from - run.from, 0);
    const end = Math.min(to - run.from, run.length);
    if (start >= end) continue;
    const last = parts.at(-1);
    if (last?.node === run.node) last.to = run.at + end;
    else parts.push({ node: run.node, from: run.at + start, to: run.at + end });
  }
  return parts;
}

function markPart({ node, from, to }: Part): () => void {
  const whole = node.data;
  const mark = document.createElement('mark');
  mark.className = 'quoted';
  mark.append(whole.slice(from, to));
  const rest = document.createTextNode(whole.slice(to));
  node.data = whole.slice(0, from);
  node.after(mark, rest);
  return () => {
    mark.remove();
    rest.remove();
    node.data = whole;
  };
}
