import { type Part, partsOf } from '../../search/query.ts';
import type { Filter } from '../filter/filter.ts';

/** A search that asks for less, and what it leaves out: the days, the category of the list, a part of what was typed, … */
export interface Looser {
  what: 'dates' | 'category' | 'words' | 'quotes' | 'title' | 'part';
  filter: Filter;
  /** What is left out, as it was typed. */
  part?: string;
}

/** The ways to ask for less, those first that most likely find more. */
export function looserThan(filter: Filter): Looser[] {
  const { category, range, search } = filter;
  const parts = partsOf(search?.q ?? '');
  const asking = (left: readonly Part[]): Filter => ({
    ...filter,
    search: { ...search, q: left.map(({ text }) => text).join(' ') },
  });
  const looser: Looser[] = [];
  if (range !== null) looser.push({ what: 'dates', filter: { ...filter, range: null } });
  if (category !== null) looser.push({ what: 'category', filter: { ...filter, category: null } });
  if (parts.some(isPhrase)) {
    looser.push({ what: 'quotes', filter: asking(parts.map(withoutQuotes)) });
  }
  const words = parts.flatMap(wordsIn);
  if (words.length > parts.length) {
    const apart = words.map(({ text }) => text).join(' ');
    looser.push({ what: 'words', filter: asking(words), part: apart });
  }
  if (parts.some(isForTitles)) {
    looser.push({ what: 'title', filter: asking(parts.map(withoutField)) });
  }
  for (const part of parts.filter((each) => isLeftOut(each, parts))) {
    const left = parts.filter((other) => other !== part);
    looser.push({ what: 'part', filter: asking(left), part: part.text });
  }
  return looser;
}

/** Words that are left out, and sources; of several words that are looked for any one. */
function isLeftOut(part: Part, parts: readonly Part[]): boolean {
  const wanted = parts.filter(isWanted);
  return isWanted(part) ? wanted.length > 1 : wanted.length > 0;
}

function isWanted({ isExcluded, field }: Part): boolean {
  return !isExcluded && field !== 'category';
}

function isForTitles({ field, isExcluded }: Part): boolean {
  return field === 'title' && !isExcluded;
}

function withoutQuotes(part: Part): Part {
  return isPhrase(part) ? { ...part, text: part.text.replaceAll('"', '') } : part;
}

function isPhrase(part: Part): boolean {
  return part.isQuoted && isWanted(part);
}

/** `title:"a b"` becomes `"a b"`. */
function withoutField(part: Part): Part {
  return isForTitles(part) ? { ...part, text: part.text.replace(/^[^:]*:/, '') } : part;
}

/** The words of a phrase that was written in one, as in Chinese. */
function wordsIn(part: Part): Part[] {
  if (!isWanted(part) || part.isQuoted || part.field !== null) return [part];
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(part.text)) {
    const before = words.at(-1);
    // A single sign is rather the end of a word that is not known: 人民|币.
    if (segment.length === 1 && before !== undefined) words.splice(-1, 1, before + segment);
    else if (isWordLike) words.push(segment);
  }
  return words.length > 1 ? words.map((text) => ({ ...part, text })) : [part];
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
