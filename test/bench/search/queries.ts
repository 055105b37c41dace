import { readQuery } from '../../../src/search/query.ts';
import { dice, type Roll, seedOf } from '../dice.ts';
import type { Text } from './paper.ts';

/** A phrase that somebody may look for. */
export interface Sample {
  /** Label of its kind. */
  kind: string;
  /** In its normal form. */
  phrase: string;
}

/** A kind of phrases, and how they are drawn from a stretch of a text; null where it has none. */
export interface Kind {
  label: string;
  draw(stretch: string, roll: Roll): string | null;
}

/** Not by extended scripts, to which marks such as 。 belong. */
const HAN = '\\p{Script=Han}';
const LISTED = new RegExp(`(?<!${HAN})(${HAN}{2,8})\\(\\d{4,6}\\.[a-z]{2}\\)`, 'gu');
const HEADED = new RegExp(`^(${HAN}{3,8}):`, 'gmu');
const MIXED = new RegExp(`${HAN}{0,2}\\d{1,6}(?:\\.\\d{1,2})?${HAN}{1,2}`, 'gu');
const SINGLE = new RegExp(HAN, 'gu');
const NUMBER = /\d[\d.,]*\d%?/g;
const WORD = /[a-z]{2,}/g;

/** What is asked for. */
export const KINDS: readonly Kind[] = [
  { label: '2 characters', draw: words(2, 2) },
  { label: '3–4 characters', draw: words(3, 4) },
  { label: '6–10 characters', draw: words(6, 10) },
  { label: 'companies', draw: company },
  { label: 'characters and digits', draw: oneOf(MIXED) },
  { label: '1 character', draw: oneOf(SINGLE) },
  { label: 'English', draw: english },
  { label: 'numbers', draw: oneOf(NUMBER) },
];

/** Units of a text in which a phrase is looked for. */
const STRETCH = 240;
/** Stretches that are looked at for each query before a kind is given up: not every paper has all. */
const PATIENCE = 400;

/**
 * Draws queries, as many of every kind, none twice, from titles and texts: each is in one of
 * them. The same seed draws the same ones. A kind that a paper has little of comes to fewer.
 */
export function drawQueries(texts: readonly Text[], count: number, seed: number): Sample[] {
  const drawn = new Map<string, Sample>();
  const upTo = (kind: number) => Math.round((count * kind) / KINDS.length);
  for (const [number, { label, draw }] of KINDS.entries()) {
    const roll = dice(seedOf(seed, number));
    const wanted = upTo(number + 1) - upTo(number);
    let left = wanted * PATIENCE;
    for (let found = 0; found < wanted && left > 0; left--) {
      const phrase = draw(stretchOf(texts, roll), roll);
      if (phrase === null || drawn.has(phrase) || !isOnePhrase(phrase)) continue;
      drawn.set(phrase, { kind: label, phrase });
      found++;
    }
  }
  return [...drawn.values()];
}

/** What a reader types for a phrase. */
export function typedFor(phrase: string): string {
  return `"${phrase}"`;
}

function isOnePhrase(phrase: string): boolean {
  const { clauses } = readQuery(typedFor(phrase));
  return clauses.length === 1 && clauses[0]?.phrase === phrase && clauses[0].needed !== null;
}

/** One in three from a title. */
function stretchOf(texts: readonly Text[], roll: Roll): string {
  const { title, body } = texts[roll(texts.length)] ?? { title: '', body: '' };
  if (roll(3) === 0) return title;
  const start = roll(Math.max(1, body.length - STRETCH));
  return body.slice(start, start + STRETCH);
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const ALL_HAN = new RegExp(`^${HAN}+$`, 'u');

/** Neighbouring words of so many characters together. */
function words(least: number, most: number): Kind['draw'] {
  return (stretch, roll) => {
    const all = [...segmenter.segment(stretch)].map(({ segment }) => segment);
    // The first may have begun before.
    for (let start = 1 + roll(Math.max(1, all.length)); start < all.length; start++) {
      let phrase = '';
      for (let i = start; i < all.length && phrase.length < least; i++) phrase += all[i];
      if (phrase.length >= least && phrase.length <= most && ALL_HAN.test(phrase)) return phrase;
    }
    return null;
  };
}

/** Names before a code, and those that a headline begins with. */
function company(stretch: string, roll: Roll): string | null {
  const names = [LISTED, HEADED].flatMap((pattern) =>
    [...stretch.matchAll(pattern)].map(([, name = '']) => name),
  );
  return pick(names, roll);
}

/** Every second one a part of a word, of three letters or more. */
function english(stretch: string, roll: Roll): string | null {
  const word = oneOf(WORD)(stretch, roll);
  if (word === null || word.length < 4 || roll(2) === 0) return word;
  const start = roll(word.length - 2);
  return word.slice(start, start + 3 + roll(word.length - start - 2));
}

function oneOf(pattern: RegExp): Kind['draw'] {
  return (stretch, roll) => pick(stretch.match(pattern) ?? [], roll);
}

function pick(list: readonly string[], roll: Roll): string | null {
  return list[roll(list.length)] ?? null;
}
