import { toText } from '../../ruby/show.ts';
import { absoluteUrl, relativeUrl, type SiteUrls } from '../urls.ts';
import { type Filters, isNil, orNil } from './table.ts';

/** Filters of addresses. */
export function addressFilters(site: SiteUrls): Filters {
  return {
    relative_url: (input) => (isNil(input) ? null : relativeUrl(toAddress(input), site)),
    absolute_url: (input) => (isNil(input) ? null : absoluteUrl(toAddress(input), site)),
    strip_index: orNil((text) => text.replace(/\/index\.html?$/, '/')),
  };
}

/** A post stands for its address. */
function toAddress(input: unknown): string {
  const isPost = typeof input === 'object' && input !== null && 'url' in input;
  return toText(isPost ? input.url : input);
}
