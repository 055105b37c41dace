import { rangeOf } from '../body/bodyText.ts';
import { type MarkedPassage, markElements } from '../body/markElements.ts';
import type { Hit } from './findHits.ts';

/** Hits that are marked in the page. */
export interface PaintedHits {
  /** Where they stand now, one for each. */
  ranges: Range[];
  /** Sets one off against the others. */
  setCurrent(at: number): void;
  takeAway(): void;
}

/** As the style sheet calls them: `::highlight(hit)`. */
const ALL = 'hit';
const CURRENT = 'hit-current';

/** Marks hits in the page: the text is left alone in browsers that highlight ranges. */
export function paintHits(hits: readonly Hit[]): PaintedHits {
  return 'Highlight' in window ? highlight(hits) : markEach(hits);
}

function highlight(hits: readonly Hit[]): PaintedHits {
  const ranges = hits.map(({ model, passage }) => rangeOf(model, passage));
  CSS.highlights.set(ALL, new Highlight(...ranges));
  return {
    ranges,
    setCurrent(at) {
      const range = ranges[at];
      const current = new Highlight(...(range ? [range] : []));
      // Else the one that was set first is on top.
      current.priority = 1;
      CSS.highlights.set(CURRENT, current);
    },
    takeAway() {
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    },
  };
}

/** By elements: from the last to the first, and the other way round when they are taken away. */
function markEach(hits: readonly Hit[]): PaintedHits {
  const marked = [...hits].reverse().map(markOne).reverse();
  return {
    ranges: marked.map(({ range }) => range),
    setCurrent(at) {
      for (const [i, { marks }] of marked.entries()) {
        for (const mark of marks) mark.classList.toggle(CURRENT, i === at);
      }
    },
    takeAway() {
      for (const each of marked) each.takeAway();
    },
  };
}

function markOne({ model, passage, isInTitle }: Hit): MarkedPassage & { range: Range } {
  const range = rangeOf(model, passage);
  if (isInTitle || isBare(range)) return { range, marks: [], takeAway: () => undefined };
  const marked = markElements(model, passage, ALL);
  const [first, last] = [marked.marks[0], marked.marks.at(-1)];
  // Inside: what is marked before it moves the places of its marks.
  if (first) range.setStart(first, 0);
  if (last) range.setEnd(last, 1);
  return { ...marked, range };
}

/** Whether a range lies in a body without a block around it: an edited body counts its own nodes. */
function isBare({ commonAncestorContainer: around }: Range): boolean {
  const element = around instanceof Element ? around : around.parentElement;
  return element === null || element.matches('.body');
}
