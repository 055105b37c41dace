import type { Fault } from '../../problems.ts';
import type { Field, Fields } from '../matter/values.ts';
import { readCategories, readTags } from '../post/labels.ts';
import type { Page } from './page.ts';
import type { HugoSite } from './site.ts';

/** A text under the key is one name for Hugo, blanks and all. */
function wholeNames(field: Field | undefined): Field | undefined {
  return field?.value?.kind === 'text'
    ? { ...field, value: { kind: 'list', items: [field.value] } }
    : field;
}

function under(key: string, field: Field | undefined): Fields {
  return field ? new Map([[key, field]]) : new Map();
}

/** Names of a page's categories, else the name of its section: the outermost folder. */
export function pageCategories(
  fields: Fields,
  page: Page,
  { categoryKey }: HugoSite,
  faults: Fault[],
): string[] {
  const written = under('categories', wholeNames(fields.get(categoryKey)));
  const names = readCategories(written, [], faults);
  return names.length > 0 ? names : page.folders.slice(0, 1);
}

/** Names of a page's tags. */
export function pageTags(fields: Fields, { tagKey }: HugoSite, faults: Fault[]): string[] {
  return readTags(under('tags', wholeNames(fields.get(tagKey))), faults);
}
