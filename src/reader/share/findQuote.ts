import type { Passage } from '../body/bodyText.ts';
import type { Quote } from './quote.ts';

/**
 * The passage of a text that a quote means, or null when it is not there any
 * more. Where what stands around it was edited, its own words are enough.
 */
export function findQuote(text: string, quote: Quote): Passage | null {
  const flat = flattened(text);
  return (
    match(flat, quote) ??
    match(flat, { ...quote, after: '' }) ??
    match(flat, { ...quote, before: '' }) ??
    match(flat, { ...quote, before: '', after: '' })
  );
}

/** Writes a text in one of two ways. */
export type Fold = (text: string) => string;

/** The same, where a text and its quote may be written in two ways: both are compared in one of them. */
export function findFolded(text: string, quote: Quote, fold: Fold): Passage | null {
  const folded = fold(text);
  // Else indexes would be those of another text: of rare characters some have two halves.
  if (folded.length !== text.length) return null;
  const { start, end, before, after } = quote;
  return findQuote(folded, {
    start: fold(start),
    end: fold(end),
    before: fold(before),
    after: fold(after),
  });
}

/** A text whose blocks follow each other like words: a quote does not know them. Indexes stay. */
export function flattened(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** The first passage of a flat text that has all that a quote says. */
export function match(flat: string, { start, end, before, after }: Quote): Passage | null {
  for (let from = flat.indexOf(start); from >= 0; from = flat.indexOf(start, from + 1)) {
    if (!isBefore(flat, before, from)) continue;
    const to = endFrom(flat, from + start.length, end, after);
    if (to !== null) return { from, to };
    // The ends that a later beginning could have are among those that were looked at. A
    // passage that is all start has one end only, and the next may be another.
    if (end !== '') return null;
  }
  return null;
}

/** Where the nearest end is, at or behind an index. */
function endFrom(flat: string, at: number, end: string, after: string): number | null {
  if (end === '') return isAfter(flat, after, at) ? at : null;
  for (let i = flat.indexOf(end, at); i >= 0; i = flat.indexOf(end, i + 1)) {
    if (isAfter(flat, after, i + end.length)) return i + end.length;
  }
  return null;
}

function isBefore(flat: string, words: string, at: number): boolean {
  const edge = flat[at - 1] === ' ' ? at - 1 : at;
  return words.length <= edge && flat.startsWith(words, edge - words.length);
}

function isAfter(flat: string, words: string, at: number): boolean {
  return flat.startsWith(words, flat[at] === ' ' ? at + 1 : at);
}
