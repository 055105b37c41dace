import type { CategoryConfig } from '../config.ts';
import type { KeptArticle } from '../kept.ts';
import { Counts } from './counts.ts';

type Labelled = Pick<KeptArticle, 'entry'>;

/** A category of the paper and what is in it. */
export interface Section<T> {
  slug: string;
  label: string;
  /** In the paper's order, at least one. */
  articles: T[];
}

/** How often a tag must go with a category's articles to be its label. */
const LABEL_SHARE = 0.9;

/**
 * The categories of articles in the paper's order: those of the config first
 * and in its order, then by newest article. `names` says how posts write a slug.
 */
export function sectionsOf<T extends Labelled>(
  articles: readonly T[],
  config: readonly CategoryConfig[],
  names: ReadonlyMap<string, string>,
): Section<T>[] {
  const bySlug = new Map<string, T[]>();
  for (const article of articles) {
    for (const slug of new Set(article.entry.categories)) {
      const members = bySlug.get(slug);
      if (members) members.push(article);
      else bySlug.set(slug, [article]);
    }
  }
  const set = new Map(config.map(({ slug, label }, place) => [slug, { label, place }]));
  const tags = tagLabels(bySlug);
  const sections = [...bySlug].map(([slug, members]) => ({
    slug,
    label: set.get(slug)?.label ?? tags.get(slug) ?? names.get(slug) ?? slug,
    articles: members,
  }));
  // Slugs were met newest article first, and sorting keeps that order among equals.
  const placeOf = ({ slug }: Section<T>) => set.get(slug)?.place ?? config.length;
  return sections.sort((a, b) => placeOf(a) - placeOf(b));
}

/** The tag that goes with each category; none where a tag goes with two, for it would tell neither. */
function tagLabels(bySlug: ReadonlyMap<string, readonly Labelled[]>): Map<string, string> {
  const labels = new Map<string, string>();
  const uses = new Map<string, number>();
  for (const [slug, articles] of bySlug) {
    const tag = commonTag(articles);
    if (tag === null) continue;
    labels.set(slug, tag);
    uses.set(tag, (uses.get(tag) ?? 0) + 1);
  }
  for (const [slug, tag] of labels) if (uses.get(tag) !== 1) labels.delete(slug);
  return labels;
}

/** The tag that nearly all articles of only this category have as their only one, or null. */
function commonTag(articles: readonly Labelled[]): string | null {
  const own = articles.filter(({ entry }) => entry.categories.length === 1);
  const tags = new Counts();
  for (const { entry } of own) {
    const [tag, ...others] = entry.tags;
    if (tag !== undefined && others.length === 0) tags.add(tag);
  }
  const { value, count } = tags.top();
  return count > 0 && count >= own.length * LABEL_SHARE ? value : null;
}
