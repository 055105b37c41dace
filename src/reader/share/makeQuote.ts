import type { Passage } from '../body/bodyText.ts';
import { flattened, match } from './findQuote.ts';
import { isSendable, type Quote } from './quote.ts';

/** A passage of one block that is no longer is quoted whole. */
const SHORT = 40;

/** Words that are fewer signs than this are too easily written anew elsewhere. */
const LEAST = 6;

/** How far beginnings and ends reach, and what stands around them. */
const MOST = 120;
const MOST_AROUND = 1200;

/**
 * Says of a passage as little as finds it: its first and last words, more of
 * them where the text repeats them, and what stands around it where even these
 * are said more than once. Null when nothing short enough tells it apart.
 */
export function makeQuote(text: string, passage: Passage): Quote | null {
  const flat = flattened(text);
  const means = (quote: Quote) => {
    const found = match(flat, quote);
    return found?.from === passage.from && found.to === passage.to;
  };
  const whole: Quote = { start: flat.slice(passage.from, passage.to), end: '', ...NOTHING_AROUND };
  const words = text.slice(passage.from, passage.to);
  const isShort = words.length <= SHORT && !words.includes('\n');
  const bare = isShort ? whole : endsOf(flat, passage, words);
  const quote =
    around(flat, passage, bare).find(means) ??
    // An end that the passage itself repeats: all of it has one end only.
    around(flat, passage, whole).find(means);
  return quote && isSendable(quote) ? quote : null;
}

const NOTHING_AROUND = { before: '', after: '' };

/** The fewest first words that begin the passage and nothing before it, and the fewest last words that end it. */
function endsOf(flat: string, { from, to }: Passage, words: string): Quote {
  const middle = Math.ceil(words.length / 2);
  // A browser looks for each end within one block.
  const head = words.slice(0, MOST).split('\n', 1)[0] ?? '';
  const heads = prefixes(words.includes('\n') ? head : head.slice(0, middle));
  const start = heads.find((each) => flat.indexOf(each) === from) ?? heads.at(-1) ?? '';
  const tail = words.slice(-MOST).split('\n').at(-1) ?? '';
  const tails = suffixes(words.includes('\n') ? tail : tail.slice(middle - words.length));
  const begin = from + start.length;
  const end = tails.find((each) => flat.indexOf(each, begin) + each.length === to);
  return { start, end: end ?? tails.at(-1) ?? '', ...NOTHING_AROUND };
}

/** A quote with nothing, then with more and more of what stands around its passage. */
function around(flat: string, { from, to }: Passage, quote: Quote): Quote[] {
  const befores = suffixes(flat.slice(Math.max(from - MOST_AROUND, 0), from).trimEnd());
  const afters = prefixes(flat.slice(to, to + MOST_AROUND).trimStart());
  const wider = Array.from({ length: Math.max(befores.length, afters.length) }, (_, i) => ({
    ...quote,
    before: befores[i] ?? befores.at(-1) ?? '',
    after: afters[i] ?? afters.at(-1) ?? '',
  }));
  return [quote, ...wider];
}

/** Beginnings of some words, shortest first, each at the end of a word; the last is all of them. */
function prefixes(some: string): string[] {
  const words = withoutHalves(some);
  const cuts = wordEnds(words).filter((cut) => cut >= LEAST && words[cut - 1] !== ' ');
  if (words !== '' && cuts.at(-1) !== words.length) cuts.push(words.length);
  return cuts.map((cut) => words.slice(0, cut).trimEnd());
}

/** Ends of some words, shortest first, each at the beginning of a word; the last is all of them. */
function suffixes(some: string): string[] {
  const words = withoutHalves(some);
  const cuts = [0, ...wordEnds(words)].filter(
    (cut) => words.length - cut >= LEAST && words[cut] !== ' ',
  );
  if (words !== '' && cuts[0] !== 0) cuts.unshift(0);
  return cuts.reverse().map((cut) => words.slice(cut).trimStart());
}

/** Without the halves of a sign that a cut went through. */
function withoutHalves(words: string): string {
  return words.replace(/\p{Surrogate}/gu, '');
}

/** Where words end. Chinese needs the browser's dictionary; without one each sign is a word. */
function wordEnds(words: string): number[] {
  let end = 0;
  const parts =
    'Segmenter' in Intl
      ? [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)].map(
          ({ segment }) => segment,
        )
      : [...words];
  return parts.map((part) => {
    end += part.length;
    return end;
  });
}
