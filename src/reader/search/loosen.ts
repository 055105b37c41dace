import { type Part, partsOf } from '../../search/query.ts';
import type { Filter } from '../filter/filter.ts';

/** A search that asks for less, and what it leaves out: the days, the category of the list, a part of what was typed, … */
export interface Looser {
  what: 'dates' | 'category' | 'words' | 'quotes' | 'title' | 'part';
  filter: Filter;
  /** What is left out, as it was typed. */
  part?: string;
}

/**
 * The ways to ask for less, those first that most likely find more. `lacking` has
 * phrases that no article has: as long as they are asked for, nothing else helps.
 */
export function looserThan(filter: Filter, lacking: readonly string[] = []): Looser[] {
  const { category, range, search } = filter;
  const parts = partsOf(search?.q ?? '');
  const lost = parts.filter((part) => isWanted(part) && lacking.includes(part.phrase));
  const mayChange = (part: Part) => lost.length === 0 || lost.includes(part);
  const asking = (left: readonly Part[]): Filter => ({
    ...filter,
    search: { ...search, q: textOf(left) },
  });
  const looser: Looser[] = [];
  if (range !== null && lost.length === 0) {
    looser.push({ what: 'dates', filter: { ...filter, range: null } });
  }
  if (category !== null && lost.length === 0) {
    looser.push({ what: 'category', filter: { ...filter, category: null } });
  }
  const changed = (change: (part: Part) => Part[]) =>
    parts.flatMap((part) => (mayChange(part) ? change(part) : [part]));
  if (parts.some((part) => mayChange(part) && isPhrase(part))) {
    looser.push({ what: 'quotes', filter: asking(changed(withoutQuotes)) });
  }
  const words = changed(wordsIn);
  if (words.length > parts.length) {
    looser.push({ what: 'words', filter: asking(words), part: textOf(words) });
  }
  if (parts.some((part) => mayChange(part) && isForTitles(part))) {
    looser.push({ what: 'title', filter: asking(changed(withoutField)) });
  }
  for (const left of lost.length > 0 ? [lost] : parts.map((part) => [part])) {
    const others = parts.filter((part) => !left.includes(part));
    if (others.some(isWanted)) {
      looser.push({ what: 'part', filter: asking(others), part: textOf(left) });
    }
  }
  return looser;
}

/** Parts as they would be typed. */
function textOf(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join(' ');
}

function isWanted({ isExcluded, field }: Part): boolean {
  return !isExcluded && field !== 'category';
}

function isForTitles({ field, isExcluded }: Part): boolean {
  return field === 'title' && !isExcluded;
}

function withoutQuotes(part: Part): Part[] {
  return [isPhrase(part) ? { ...part, text: part.text.replaceAll('"', '') } : part];
}

function isPhrase(part: Part): boolean {
  return part.isQuoted && isWanted(part);
}

/** `title:"a b"` becomes `"a b"`. */
function withoutField(part: Part): Part[] {
  return [isForTitles(part) ? { ...part, text: part.text.replace(/^[^:]*:/, '') } : part];
}

/** The words of a phrase that was written in one, as in Chinese. */
function wordsIn(part: Part): Part[] {
  if (!isWanted(part) || part.isQuoted || part.field !== null) return [part];
  const words: string[] = [];
  let end = 0;
  for (const { segment, index, isWordLike } of SEGMENTER.segment(part.text)) {
    if (!isWordLike) continue;
    const before = words.at(-1);
    const isBeside = index === end;
    end = index + segment.length;
    // A single sign is rather the end of a word that is not known: 人民|币.
    if (isBeside && before !== undefined && [...segment].length === 1) {
      words.splice(-1, 1, before + segment);
    } else words.push(segment);
  }
  return words.length > 1 ? words.map((text) => ({ ...part, text })) : [part];
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
