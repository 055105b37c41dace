import type { Day, Entry } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { rangeText } from '../words/dates.ts';
import type { Words } from '../words/words.ts';
import { articleLink, frozen, listLink, quoteLink } from './links.ts';
import type { Selected } from './selected.ts';
import type { ShareWords } from './words.ts';

/** A link that can be shared. */
export interface LinkChoice {
  id: string;
  name: string;
  /** What it is good for, in few words. */
  hint: string;
  link: string;
}

/** The links to an article, the likeliest first: a passage of it if one is selected, and all of it. */
export function articleChoices(
  words: ShareWords,
  entry: Entry,
  list: Filter | undefined,
  selected: Selected | null,
): [LinkChoice, ...LinkChoice[]] {
  const link = articleLink(entry, list);
  const whole = { id: 'whole', name: words.thisArticle, hint: words.thisArticleHint, link };
  if (!selected?.quote) return [whole];
  const passage = {
    id: 'passage',
    name: words.thisQuotation,
    hint: words.thisQuotationHint,
    link: quoteLink(link, selected.quote),
  };
  return [passage, whole];
}

/** The links to a list: one whose days go along with the calendar is offered with fixed days first. */
export function listChoices(
  words: Words,
  own: ShareWords,
  filter: Filter,
  today: Day,
): [LinkChoice, ...LinkChoice[]] {
  const now = frozen(filter, today);
  const name = (each: Filter) => rangeText(words, each.range, today);
  const fixed = { id: 'fixed', name: name(now), hint: own.frozenHint, link: listLink(now) };
  if (now === filter) return [fixed];
  const link = listLink(filter);
  return [fixed, { id: 'relative', name: name(filter), hint: own.relativeHint, link }];
}
