import { type Category, FORMAT } from '../../manifest/types.ts';
import type { Settings } from '../config.ts';
import type { DataFile, Layout } from '../edition.ts';
import { hashOf } from '../hash.ts';
import type { KeptArticle } from '../kept.ts';
import { sectionsOf } from './categories.ts';
import { linkFiles, linkTable, type Redirect } from './links.ts';
import { newestFirst } from './order.ts';
import { type OwnAddresses, ownAddresses } from './ownAddresses.ts';
import { packFiles } from './packs.ts';
import { placed } from './placed.ts';
import { newestVersions, type Superseded } from './stories.ts';
import { timelineFiles } from './timelines.ts';

type Paper = Pick<Settings, 'title' | 'description' | 'lang' | 'timeZone' | 'categories'>;

/**
 * Yields the hashed files of an edition, each as soon as it is made, and
 * returns what they make. The result depends on the articles and settings alone,
 * not on the order in which they come. `names` says how posts write a slug.
 */
export function* editionFiles(
  articles: readonly KeptArticle[],
  paper: Paper,
  names: ReadonlyMap<string, string>,
): Generator<DataFile, Layout> {
  const { current, superseded } = newestVersions(newestFirst(articles));
  const own = ownAddresses(current);
  const ordered = placed(own.articles);
  const table = linkTable(ordered, redirectsOf(own, superseded), own.addresses);
  const shelves = yield* packFiles(ordered);
  const all = yield* timelineFiles(ordered);
  const categories: Category[] = [];
  for (const { slug, label, articles } of sectionsOf(ordered, paper.categories, names)) {
    const { hash } = yield* timelineFiles(articles);
    const latest = articles[0]?.entry.time ?? '';
    categories.push({ slug, label, count: articles.length, latest, timeline: hash });
  }
  const { title, description, lang, timeZone } = paper;
  const content = {
    site: { title, description, lang, timeZone },
    count: ordered.length,
    categories,
    timeline: all.hash,
    search: null,
    shelves,
    links: yield* linkFiles(table.links),
  };
  const edition = hashOf(JSON.stringify(content));
  return {
    manifest: { format: FORMAT, edition, ...content },
    first: all.first,
    superseded: superseded.length,
    problems: [...own.problems, ...table.problems],
  };
}

/** Old addresses of articles, then of the versions that they superseded. */
function redirectsOf(
  { articles, moved }: OwnAddresses,
  superseded: readonly Superseded[],
): Redirect[] {
  const asked = (post: KeptArticle, to: KeptArticle): Redirect[] =>
    post.redirects.map((from) => ({ from, to, post: post.file }));
  const redirects: Redirect[] = [];
  for (const article of articles) {
    if (article.redirects.length > 0) redirects.push(...asked(article, article));
  }
  for (const { old, by } of superseded) {
    const to = moved.get(by) ?? by;
    redirects.push({ from: old.entry.url, to }, ...asked(old, to));
  }
  return redirects;
}
