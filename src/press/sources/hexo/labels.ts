import type { Fault } from '../../problems.ts';
import { type Fields, textsOf, type Value } from '../matter/values.ts';
import { readCategories, readTags } from '../post/labels.ts';
import type { HexoSite } from './site.ts';
import { slugize } from './slugize.ts';

/** The plural's value, else the singular's, as a list: a text is one name, blanks and all. */
function namesUnder(many: string, one: string, fields: Fields): Fields {
  const field = fields.get(many)?.value ? fields.get(many) : fields.get(one);
  if (!field) return new Map();
  const value: Value =
    field.value?.kind === 'text' ? { kind: 'list', items: [field.value] } : field.value;
  return new Map([[many, { ...field, value }]]);
}

/** Names of a post's categories. `[A, B]` is B within A, and `[[A, B], [C]]` two ways: all of them count. */
export function postCategories(fields: Fields, faults: Fault[]): string[] {
  return readCategories(namesUnder('categories', 'category', fields), [], faults);
}

/** Names of a post's tags. */
export function postTags(fields: Fields, faults: Fault[]): string[] {
  return readTags(namesUnder('tags', 'tag', fields), faults);
}

/** What `:category` stands for: the last way through the categories, each by its name for addresses. */
export function categoryPath(fields: Fields, site: HexoSite): string {
  const value = namesUnder('categories', 'category', fields).get('categories')?.value ?? null;
  const items = value?.kind === 'list' ? value.items : [];
  const hasWays = items.some((item) => item?.kind === 'list');
  const way = hasWays ? textsOf(items.at(-1) ?? null) : textsOf(value);
  const names = way.filter((name) => name !== '');
  if (names.length === 0) return site.defaultCategory;
  return names.map((name) => slugize(site.categoryMap.get(name) ?? name)).join('/');
}
