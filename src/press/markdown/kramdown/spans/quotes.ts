import type { StateInline } from 'markdown-it';
import { readingOf } from './parse.ts';

const PUNCTUATION = '[!"#$%\'()*+,\\-./:;<=>?@[\\\\\\]^`{|}~]';
const CLOSES = '[^ \\\\\\t\\r\\n[{(-]';
const LETTER = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';

/** Curly quotes: of `'` and of `"`, at the start and at the end. */
const LEFT: Readonly<Record<string, string>> = { "'": '‘', '"': '“' };
const RIGHT: Readonly<Record<string, string>> = { "'": '’', '"': '”' };

/**
 * The rules of kramdown/parser/kramdown/smart_quotes.rb, which are SmartyPants'
 * by John Gruber, in its order. Each begins at a quote or at the sign before it.
 */
const RULES: readonly [where: RegExp, write: (match: RegExpExecArray) => string][] = [
  [/(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/y, ([, quote = '']) => LEFT[quote] ?? ''],
  [
    // `_` counts as a letter, which ends where no other follows.
    new RegExp(`(["'])(?=${PUNCTUATION}(?!\\.\\.|${LETTER})|_(?=${LETTER}))`, 'uy'),
    ([, quote = '']) => RIGHT[quote] ?? '',
  ],
  // Two sets of quotes: "'Quoted' words in a larger quote."
  [/([ \t\r\n\f\v]?)"'(?=\w)/y, ([, blank = '']) => `${blank}“‘`],
  [/([ \t\r\n\f\v]?)'"(?=\w)/y, ([, blank = '']) => `${blank}‘“`],
  // Decades: the '80s.
  [/([ \t\r\n\f\v]?)'(?=\d\ds)/y, ([, blank = '']) => `${blank}’`],
  [/([ \t\r\n\f\v])(['"])(?=\w)/y, ([, blank = '', quote = '']) => blank + LEFT[quote]],
  [new RegExp(`(${CLOSES})(['"])`, 'uy'), ([, sign = '', quote = '']) => sign + RIGHT[quote]],
  // <i>Custer</i>'s Last Stand.
  [
    new RegExp(`(["'])(?=[ \\t\\r\\n\\f\\v]|s(?!${LETTER})|$)`, 'uy'),
    ([, quote = '']) => RIGHT[quote] ?? '',
  ],
  [/([\s\S]?)'/uy, ([, sign = '']) => `${sign}‘`],
  [/([\s\S]?)"/uy, ([, sign = '']) => `${sign}“`],
];

const START = /[^\\]?["']/uy;

/** Straight quotes become curly ones, by what stands around them. */
export function smartQuotes(state: StateInline): boolean {
  const { src, pos } = state;
  START.lastIndex = pos;
  if (!START.test(src) || readingOf(state).isRaw) return false;
  for (const [where, write] of RULES) {
    where.lastIndex = pos;
    const match = where.exec(src);
    if (!match) continue;
    state.pending += write(match);
    state.pos = pos + match[0].length;
    readingOf(state).signEnd = state.pos;
    return true;
  }
  return false;
}
