import type { Day, Manifest } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { rangeText } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** What a list is called: `上海证券报 · 2026年11月`. */
export function listName(
  words: Words,
  { category, range }: Filter,
  { categories }: Manifest,
  today: Day,
): string {
  const name = categories.find(({ slug }) => slug === category)?.label ?? words.everything;
  return range ? `${name} · ${rangeText(words, range, today)}` : name;
}
