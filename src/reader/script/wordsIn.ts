import type { Convert } from './dictionary.ts';
import type { Script } from './script.ts';

/** Stands for what is handed to words while these are converted: signs that no text has. */
const FIRST_STAND_IN = 0xf0000;
const STAND_INS = /[\u{f0000}-\u{f00ff}]/gu;

/**
 * Converts words of the interface: texts, lists and records of them, and what
 * functions make of what is handed to them. That itself stays as it is: it may be
 * a Japanese title. `lang` becomes the tag.
 */
export function wordsIn(convert: Convert, tag: string): Script['words'] {
  const known = new WeakMap<object, unknown>();

  function convertWords<T>(words: T): T;
  function convertWords(words: unknown): unknown {
    if (typeof words === 'string') return convert(words);
    if (typeof words === 'function') {
      return (...given: unknown[]) => said(given, (standIns) => convert(words(...standIns)));
    }
    if (typeof words !== 'object' || words === null) return words;
    const before = known.get(words);
    if (before) return before;
    const converted = Array.isArray(words) ? words.map(convertWords) : fieldsIn(words);
    known.set(words, converted);
    return converted;
  }

  function fieldsIn(words: object): object {
    const fields = Object.entries(words).map(([name, value]) => [
      name,
      name === 'lang' ? tag : convertWords(value),
    ]);
    return Object.fromEntries(fields);
  }

  return convertWords;
}

/** What is said with stand-ins for the texts that are given, and with these in their places then. */
function said(given: unknown[], say: (standIns: unknown[]) => string): string {
  const standIns = given.map((what, i) =>
    typeof what === 'string' && what !== '' ? String.fromCodePoint(FIRST_STAND_IN + i) : what,
  );
  return say(standIns).replace(STAND_INS, (sign) =>
    String(given[(sign.codePointAt(0) ?? 0) - FIRST_STAND_IN]),
  );
}
