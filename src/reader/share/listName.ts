import type { Day, Manifest } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { rangeText } from '../words/dates.ts';
import type { Words } from '../words/words.ts';

/** What a list is called: `上海证券报 · 2026年11月`; of a search, also by what is searched for. */
export function listName(
  words: Words,
  { category, range, search }: Filter,
  { categories }: Manifest,
  today: Day,
): string {
  const name = categories.find(({ slug }) => slug === category)?.label ?? words.everything;
  return [search?.q, name, range && rangeText(words, range, today)].filter(Boolean).join(' · ');
}
