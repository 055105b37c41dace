import type { Category, Manifest } from '../../manifest/types.ts';
import { fold } from '../../search/fold.ts';
import type { Query } from '../../search/query.ts';
import type { SearchScope } from '../../search/search.ts';
import type { Filter } from '../filter/filter.ts';
import type { Slice } from '../filter/slice.ts';

/**
 * Where a query is looked for: in the days of a slice of everything, and in the
 * categories of the list and those that were typed. Nowhere, if there is no such category.
 */
export function scopeOf(
  { categories, otherCategories }: Query,
  filter: Filter,
  manifest: Manifest,
  { start, total }: Pick<Slice, 'start' | 'total'>,
): SearchScope {
  const slugs = slugsOf(categories, filter.category, manifest.categories);
  const end = slugs?.length === 0 ? start : start + total;
  return {
    range: [start, end],
    categories: slugs ?? [],
    otherCategories: slugsNamed(otherCategories, manifest.categories),
  };
}

/** How many articles some categories have at most: one may be in several of them. No category stands for all. */
export function articlesIn(slugs: readonly string[], categories: readonly Category[]): number {
  if (slugs.length === 0) return Number.POSITIVE_INFINITY;
  const chosen = categories.filter(({ slug }) => slugs.includes(slug));
  return chosen.reduce((sum, { count }) => sum + count, 0);
}

/** Null for all. */
function slugsOf(
  typed: readonly string[],
  chosen: string | null,
  categories: readonly Category[],
): string[] | null {
  if (typed.length === 0) return chosen === null ? null : [chosen];
  return slugsNamed(typed, categories).filter((slug) => chosen === null || slug === chosen);
}

function slugsNamed(names: readonly string[], categories: readonly Category[]): string[] {
  const named = names.flatMap((name) => categoriesNamed(name, categories));
  return [...new Set(named.map(({ slug }) => slug))];
}

/** The categories that a name in its normal form means: that of the name, else those with it in their slug or label. */
export function categoriesNamed(name: string, categories: readonly Category[]): Category[] {
  const names = ({ slug, label }: Category) => [fold(slug), fold(label)];
  const exact = categories.filter((category) => names(category).includes(name));
  if (exact.length > 0) return exact;
  return categories.filter((category) => names(category).some((each) => each.includes(name)));
}
