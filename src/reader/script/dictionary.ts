import { ConverterFactory } from 'opencc-js/core';

/** Changes the characters of a text. */
export type Convert = (text: string) => string;

type Pair = [from: string, to: string];

/**
 * Changes characters as OpenCC does: the longest phrase that begins at a place,
 * else its character. Tables hold pairs (`后来 後來|…`); a phrase alone becomes what
 * its characters become. `variants` change what came of that. A text that is in the other script already is left alone,
 * for there more characters stand for themselves: `余先生說` is no 餘.
 */
export function converterOf(
  phrases: readonly string[],
  characters: string,
  variants: readonly string[] = [],
): Convert {
  const singles = pairsOf(characters);
  const single = new Map(singles);
  const bySingles = (phrase: string) =>
    Array.from(phrase, (sign) => single.get(sign) ?? sign).join('');
  const several = phrases
    .flatMap(pairsOf)
    .map(([phrase, to]): Pair => [phrase, to || bySingles(phrase)]);
  const convert = ConverterFactory(
    [several, singles],
    ...variants.map((table) => [pairsOf(table)]),
  );
  const isThere = otherScript(singles, several);
  return (text) => (isThere(text) ? text : convert(text));
}

/** Tells texts that have characters of the other script, and none that are of their own alone. */
function otherScript(singles: readonly Pair[], several: readonly Pair[]) {
  const from = new Set(singles.map(([sign]) => sign));
  const to = new Set(singles.flatMap(([, sign]) => [...sign]));
  const inPhrases = new Set(several.flatMap(([, phrase]) => [...phrase]));
  const isOther = (sign: string) => to.has(sign) && !from.has(sign);
  const isOwn = (sign: string) => from.has(sign) && !to.has(sign) && !inPhrases.has(sign);
  return (text: string) => {
    const signs = [...text];
    return signs.some(isOther) && !signs.some(isOwn);
  };
}

function pairsOf(table: string): Pair[] {
  return table.split('|').map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });
}
