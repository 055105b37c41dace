import { foldWithPlaces } from './fold.ts';
import { placesOf } from './query.ts';

/** From the first unit of a part of a text to the one behind it. */
export type Mark = readonly [from: number, to: number];

/** Part of a text with what was looked for marked in it. */
export interface Marked {
  text: string;
  /** In their order, none within another. */
  marks: Mark[];
}

/** A place where a phrase stands. */
interface Hit {
  mark: Mark;
  /** Which of the phrases. */
  phrase: number;
}

/** Where phrases, in their normal form, stand in a text as it was written. */
export function marksIn(text: string, phrases: readonly string[]): Mark[] {
  return joined(hitsIn(text, phrases), text);
}

function hitsIn(text: string, phrases: readonly string[]): Hit[] {
  const folded = foldWithPlaces(text);
  const hits = phrases.flatMap((each, phrase) =>
    placesOf(folded.text, each).map((at): Hit => {
      const last = folded.places[at + each.length - 1] ?? 0;
      const end = Math.max(folded.places[at + each.length] ?? 0, last + 1);
      return { mark: [folded.places[at] ?? 0, end], phrase };
    }),
  );
  return hits.sort((a, b) => a.mark[0] - b.mark[0]);
}

/** Marks that overlap or touch become one; blanks at their ends are not marked. */
function joined(hits: readonly Hit[], text: string): Mark[] {
  const all: Mark[] = [];
  for (const {
    mark: [from, to],
  } of hits) {
    const end = from + text.slice(from, to).trimEnd().length;
    const before = all.at(-1);
    if (before && from <= before[1]) all[all.length - 1] = [before[0], Math.max(before[1], end)];
    else all.push([from, end]);
  }
  return all;
}

/** A snippet is so long, in units of UTF-16. */
const LENGTH = 120;
/** So much of it stands before what was found. */
const BEFORE = 24;
/** More than there are hits in a snippet. */
const MANY = 1_000;
/** Where a sentence ends, or a clause. */
const PAUSE = /[。！？!?；;，,：:\n]\s*/g;

/**
 * The part of a text in which most of some phrases stand close together, with `…`
 * where something is left out. Null when none is in it.
 */
export function snippetOf(text: string, phrases: readonly string[]): Marked | null {
  const hits = hitsIn(text, phrases);
  const first = densest(hits);
  if (!first) return null;
  const marks = joined(hits, text);
  const start = startOf(text, first[0]);
  const end = Math.min(text.length, Math.max(start + LENGTH, first[1]));
  const head = text.slice(0, start).trim() === '' ? '' : '…';
  const tail = text.slice(end).trim() === '' ? '' : '…';
  const part = text.slice(start, end).trimEnd().replace(/\s/g, ' ');
  const shift = head.length - start;
  return {
    text: `${head}${part}${tail}`,
    marks: marks
      .filter(([from]) => from >= start && from < end)
      .map(([from, to]): Mark => [from + shift, Math.min(to, end) + shift]),
  };
}

/** The hit from which most phrases stand within a snippet's length, and most hits; of equals the first. */
function densest(hits: readonly Hit[]): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  for (const [i, { mark }] of hits.entries()) {
    const reach = mark[0] + LENGTH - BEFORE;
    const phrases = new Set<number>();
    let count = 0;
    for (let at = i; at < hits.length && (hits[at]?.mark[1] ?? 0) <= reach; at++) {
      phrases.add(hits[at]?.phrase ?? 0);
      count++;
    }
    const worth = phrases.size * MANY + count;
    if (!best || worth > most) {
      best = mark;
      most = worth;
    }
  }
  return best;
}

/** Before a place: where its sentence or clause begins, if that is near. */
function startOf(text: string, place: number): number {
  const from = Math.max(0, place - BEFORE);
  if (from === 0) return text.length - text.trimStart().length;
  const pauses = [...text.slice(from, place).matchAll(PAUSE)];
  const first = pauses[0];
  const start = first ? from + first.index + first[0].length : from;
  // Not between the halves of a surrogate pair.
  return /[\udc00-\udfff]/.test(text[start] ?? '') ? start + 1 : start;
}
