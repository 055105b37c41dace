import type { Day, Entry } from '../../manifest/types.ts';
import { withBase } from '../data/base.ts';
import { EVERYTHING, type Filter, spanOf } from '../filter/filter.ts';
import { articlePath, listPath } from '../routes.ts';
import { QUOTE_PARAM, type Quote, textFragment, writeQuote } from './quote.ts';

/** Absolute address of a list. */
export function listLink(filter: Filter): string {
  return absolute(listPath(filter));
}

/** Absolute address of an article: its own, or with the list that it was opened from. */
export function articleLink({ url }: Entry, filter: Filter = EVERYTHING): string {
  return absolute(articlePath(url, filter));
}

/**
 * The same with a passage of it: for the reader as a parameter, and for browsers
 * that find text by themselves as a text fragment.
 */
export function quoteLink(article: string, quote: Quote): string {
  const link = new URL(article);
  link.searchParams.set(QUOTE_PARAM, writeQuote(quote));
  return link.href + textFragment(quote);
}

/** A link without the text fragment, which is half of it and of use in a browser only. */
export function withoutFragment(link: string): string {
  return link.split('#', 1)[0] ?? link;
}

/** A filter whose days stay those of `today`. */
export function frozen(filter: Filter, today: Day): Filter {
  const { range } = filter;
  return range && 'when' in range ? { ...filter, range: spanOf(range, today) } : filter;
}

function absolute(path: string): string {
  return new URL(withBase(path), window.location.href).href;
}
