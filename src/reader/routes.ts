import { addressKey, decodePath, encodeAddress } from '../manifest/addresses.ts';
import type { Address, Day } from '../manifest/types.ts';
import {
  EVERYTHING,
  type Filter,
  readRange,
  readSearch,
  unitOf,
  unitSpan,
  writeRange,
} from './filter/filter.ts';

/** Addresses of the reader's pages, each beside its parser. Paths are inside the base. */

/** What an address asks for: a list, or one article beside the list it was opened from. */
export interface Place {
  filter: Filter;
  /** Address of the article, decoded; null for a list. */
  article: Address | null;
  /** Left out for a list of the paper and an article. */
  view?: 'saved' | 'search';
}

/** Reads a location: `pathname` (encoded, inside the base) and `search`. */
export function readPlace(pathname: string, search: string): Place {
  const path = decodePath(pathname);
  const query = new URLSearchParams(search);
  const category = query.get('category') || null;
  const range = readRange(query);
  const sought = readSearch(query);
  if (path === '/' || path === '/index.html') return { filter: { category, range }, article: null };
  if (addressKey(path) === SAVED_PATH) return { filter: EVERYTHING, article: null, view: 'saved' };
  if (addressKey(path) === SEARCH_PATH) {
    return { filter: { category, range, search: sought }, article: null, view: 'search' };
  }
  const named = /^\/category\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(path);
  if (named?.[1]) return { filter: { category: named[1], range }, article: null };
  const dated = /^\/(\d{4}(?:\/\d\d){0,2})(?:\/(?:index\.html)?)?$/.exec(path);
  const span = dated?.[1] ? unitSpan(dated[1].replaceAll('/', '-')) : null;
  if (span) return { filter: { category, range: span }, article: null };
  return { filter: { category, range, ...(sought.q !== '' && { search: sought }) }, article: path };
}

/**
 * The filter that the paper has: a category may be spelled with `.html`, and an
 * article opened from a category that is gone stands among all, and so does a search in one.
 */
export function settle({ filter, article }: Place, slugs: readonly string[]): Filter {
  const { category } = filter;
  if (category === null || slugs.includes(category)) return filter;
  const bare = category.replace(/\.html$/, '');
  if (slugs.includes(bare)) return { ...filter, category: bare };
  return article === null && !filter.search ? filter : { ...filter, category: null };
}

/** Path and query of a list. A search, a category, else a calendar unit, stands in the path; the rest in the query. */
export function listPath(filter: Filter): string {
  const { category, range, search } = filter;
  if (search) return SEARCH_PATH + queryOf(writeFilter(filter));
  if (category !== null)
    return `/category/${encodeURIComponent(category)}${queryOf(writeRange(range))}`;
  if (range && 'from' in range && range.from && range.to) {
    const unit = unitOf({ from: range.from, to: range.to });
    if (unit) return `/${unit.replaceAll('-', '/')}/`;
  }
  return `/${queryOf(writeRange(range))}`;
}

/** Path and query of an article opened from a list: it keeps the list's filter. */
export function articlePath(url: Address, filter: Filter): string {
  return encodeAddress(url) + queryOf(writeFilter(filter));
}

/** Path of a search in a list: the one that is on show, or one for which nothing was typed yet. */
export function searchPath(filter: Filter): string {
  return listPath({ search: { q: '' }, ...filter });
}

/** Path of searches. What is searched for stands in the query. */
const SEARCH_PATH = '/search';

/** Path of the articles that the reader has saved. */
export const SAVED_PATH = '/saved';

/** Path of a day of everything. */
export function dayPath(day: Day): string {
  return listPath({ category: null, range: { from: day, to: day } });
}

function writeFilter({ category, range, search }: Filter): [string, string][] {
  const pairs = writeRange(range);
  if (category !== null) pairs.unshift(['category', category]);
  if (search?.sort) pairs.unshift(['sort', search.sort]);
  if (search?.q) pairs.unshift(['q', search.q]);
  return pairs;
}

function queryOf(pairs: [string, string][]): string {
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
