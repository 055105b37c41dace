import { BREAK, CHARACTER, DIGIT, INNER, isInWord, kindsIn, LETTER } from './letters.ts';

/**
 * What the index knows of a text: single characters, pairs of neighbouring ones,
 * triples in words, short words, four signs of a number. So any character finds its
 * text, and any three letters of a word, and the articles with a longer phrase are
 * among those with all of its terms.
 *
 * A term is its units, at most three, as one number of 48 bits: the order of
 * numbers is that of texts. Four signs of a number are packed into one unit, behind
 * one that no text has, and come before all other terms of texts.
 */
export type Term = number;

const UNIT = 0x10000;

/** The term of at most three units, or of four signs of a number. */
export function termOf(units: string): Term {
  if (units.length === SIGNS_OF_NUMBER) return numberTerm(packed(units, 0));
  const [a, b, c] = [0, 1, 2].map((i) => (i < units.length ? units.charCodeAt(i) : 0));
  return triple(a ?? 0, b ?? 0, c ?? 0);
}

function triple(a: number, b: number, c: number): Term {
  return (a * UNIT + b) * UNIT + c;
}

/** The text that a term stands for. */
export function termText(term: Term): string {
  const c = term % UNIT;
  const b = Math.floor(term / UNIT) % UNIT;
  const a = Math.floor(term / UNIT / UNIT);
  if (a === NUMBER) return [12, 8, 4, 0].map((shift) => SIGNS[(b >> shift) & 15]).join('');
  return String.fromCharCode(...[a, b, c].filter(Boolean));
}

/**
 * Terms of categories come before those of texts, in which there are no control
 * characters. `number` is that of the category in the segment.
 */
export function categoryTerm(number: number): Term {
  return UNIT * UNIT + number + 1;
}

/** What numbers, dates and times are written with: as many signs as four bits can tell. */
const SIGNS = '0123456789.,:/-%';
const SIGN = new Int8Array(0x40).fill(-1);
for (let i = 0; i < SIGNS.length; i++) SIGN[SIGNS.charCodeAt(i)] = i;

/** Three digits that follow each other are in most texts of a newswire; of four, few are. */
const SIGNS_OF_NUMBER = 4;
/** Stands before them: that of categories is 1. */
const NUMBER = 2;

function numberTerm(signs: number): Term {
  return triple(NUMBER, signs, 0);
}

/** Four signs of a number as one; -1 where there are others. */
function packed(text: string, at: number): number {
  let signs = 0;
  for (let i = at; i < at + SIGNS_OF_NUMBER; i++) {
    const sign = SIGN[text.charCodeAt(i)] ?? -1;
    if (sign < 0) return -1;
    signs = signs * 16 + sign;
  }
  return signs;
}

/** Whether a term is that of a category. */
export function isCategory(term: Term): boolean {
  return term < 2 * UNIT * UNIT;
}

/**
 * Hears the terms of a text in its normal form, most of them more than once:
 * single characters, words of one letter or digit and of two letters, pairs of
 * neighbours unless both are letters, triples in words, four signs of a number.
 */
export function eachTerm(text: string, hear: (term: Term) => void): void {
  const kinds = kindsIn(text);
  // By places: through an iterator it takes half as long again.
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i] ?? BREAK;
    if (kind === BREAK) continue;
    const a = text.charCodeAt(i);
    if (isAlone(kind, text, i)) hear(triple(a, 0, 0));
    const next = kinds[i + 1] ?? BREAK;
    if (next === BREAK) continue;
    const b = text.charCodeAt(i + 1);
    if (isPair(kind, next) || isWord(text, i, i + 2)) hear(triple(a, b, 0));
    if (!isInWords(kind, next, kinds[i + 2] ?? BREAK)) continue;
    hear(triple(a, b, text.charCodeAt(i + 2)));
    hearNumber(text, kinds, i, hear);
  }
}

function hearNumber(text: string, kinds: Uint8Array, at: number, hear: (term: Term) => void): void {
  if ((kinds[at + SIGNS_OF_NUMBER - 1] ?? BREAK) <= LETTER) return;
  const signs = packed(text, at);
  if (signs >= 0) hear(numberTerm(signs));
}

/** A character, or a word of one letter or digit. */
function isAlone(kind: number, text: string, at: number): boolean {
  if (kind === LETTER || kind === DIGIT) return isWord(text, at, at + 1);
  return kind === CHARACTER;
}

/** Not two letters, which are too common; nor half of what a sign holds together, which nobody asks for. */
function isPair(kind: number, next: number): boolean {
  return kind !== INNER && next !== INNER && (kind !== LETTER || next !== LETTER);
}

function isInWords(kind: number, next: number, third: number): boolean {
  return kind > CHARACTER && next > CHARACTER && third > CHARACTER;
}

/** Whether a part of a text, all letters or all digits, is all of a word. */
export function isWord(text: string, start: number, end: number): boolean {
  return !isInWord(text.charCodeAt(start - 1)) && !isInWord(text.charCodeAt(end));
}

/** How a phrase is looked for. */
export interface Needed {
  /** Terms of every text that has the phrase. */
  terms: Term[];
  /** Whether every text with these terms has the phrase. */
  isExact: boolean;
}

/**
 * The terms that every text with a phrase has. Null for a phrase in its normal
 * form that has no character, letter or digit, which the index knows nothing of.
 */
export function neededTerms(phrase: string): Needed | null {
  if (isShortWord(phrase)) return { terms: [termOf(phrase)], isExact: true };
  const all = new Set<string>();
  eachTerm(phrase, (term) => all.add(termText(term)));
  // What is part of another one says nothing more; what may be part of a word at an end of the phrase is no term there.
  const needed = [...all].filter(
    (text) => !isShortWord(text) && ![...all].some((by) => by !== text && by.includes(text)),
  );
  if (needed.length === 0) return null;
  return { terms: needed.map(termOf), isExact: needed.length === 1 && needed[0] === phrase };
}

/** Whether a phrase is a letter or digit, or two letters: only words of that length match it, not parts of longer ones. */
export function isShortWord(phrase: string): boolean {
  if (phrase.length > 2) return false;
  const kinds = kindsIn(phrase);
  return (
    kinds.length > 0 &&
    kinds.every((kind) => kind === LETTER || (kind === DIGIT && kinds.length === 1))
  );
}
