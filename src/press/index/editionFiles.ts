import { type Category, FORMAT, type SegmentRef } from '../../manifest/types.ts';
import type { Settings } from '../config.ts';
import type { DataFile, Layout } from '../edition.ts';
import { hashOf } from '../hash.ts';
import { sectionsOf } from './categories.ts';
import { hourlyCounts } from './hours.ts';
import { linkFiles } from './links.ts';
import { packFiles } from './packs.ts';
import type { Placed } from './placed.ts';
import type { Published } from './publish.ts';
import { timelineFiles } from './timelines.ts';

type Paper = Pick<Settings, 'title' | 'description' | 'lang' | 'timeZone' | 'categories'>;

/**
 * Yields the hashed files of an edition beside those of its search index, each as
 * soon as it is made, and returns what they make. The result depends on what is
 * published and the settings alone. `names` says how posts write a slug.
 */
export function* editionFiles(
  { articles: ordered, redirects, superseded, problems }: Published,
  search: SegmentRef[] | null,
  paper: Paper,
  names: ReadonlyMap<string, string>,
): Generator<DataFile, Layout> {
  const { shelves, packs } = yield* packFiles(ordered);
  const all = yield* timelineFiles(ordered);
  const latest = latestOf(ordered);
  const categories: Category[] = [];
  for (const { slug, label, articles } of sectionsOf(ordered, paper.categories, names)) {
    const { hash } = yield* timelineFiles(articles);
    const own = { count: articles.length, latest: latestOf(articles), timeline: hash };
    categories.push({ slug, label, ...own, hours: hourlyCounts(articles, latest) });
  }
  const { title, description, lang, timeZone } = paper;
  const content = {
    site: { title, description, lang, timeZone },
    count: ordered.length,
    ...(latest && { latest }),
    hours: hourlyCounts(ordered, latest),
    categories,
    timeline: all.hash,
    search,
    shelves,
    links: yield* linkFiles(ordered, packs, redirects),
  };
  const edition = hashOf(JSON.stringify(content));
  return {
    manifest: { format: FORMAT, edition, ...content },
    first: all.first,
    superseded,
    problems,
  };
}

/** Time of the newest of articles in the paper's order; empty for none. */
function latestOf([newest]: readonly Placed[]): string {
  return newest?.entry.time ?? '';
}
