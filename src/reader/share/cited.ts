import { dayOf } from '../../manifest/days.ts';
import type { Entry, Manifest } from '../../manifest/types.ts';
import { articleLink } from './links.ts';
import type { Cited } from './markdown.ts';

/** An article as the source of a quotation: who published it first, else its category, else the paper. */
export function citedAs(entry: Entry, { categories, site }: Manifest): Cited {
  const category = categories.find(({ slug }) => entry.categories.includes(slug));
  const publisher = entry.source?.name ?? category?.label ?? site.title;
  return { title: entry.title, url: articleLink(entry), facts: [publisher, dayOf(entry.time)] };
}
