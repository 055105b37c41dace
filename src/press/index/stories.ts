import { byText } from '../byText.ts';
import type { KeptArticle } from '../kept.ts';

/** Articles told apart from the older versions of their stories. */
export interface Stories {
  /** Articles without the older versions of their stories. */
  current: KeptArticle[];
  superseded: Superseded[];
}

/** An older version of a story, and the article that took its place. */
export interface Superseded {
  old: KeptArticle;
  by: KeptArticle;
}

/**
 * A newswire rewrites a story under the same id, also on the next day: the
 * newest version is the article, the others lead to it. The same id in another
 * category is another story, for ids are only unique within a source.
 * Before: x@10:00 (story 7), x@11:00 (story 7). After: x@11:00, with x@10:00 superseded.
 */
export function newestVersions(articles: readonly KeptArticle[]): Stories {
  const newest = newestOf(retoldAmong(articles));
  const stories: Stories = { current: [], superseded: [] };
  for (const article of articles) {
    const by = newest.get(article) ?? article;
    if (by === article) stories.current.push(article);
    else stories.superseded.push({ old: article, by });
  }
  return stories;
}

/** Articles whose id others have, too: few, so that no key is made for the rest. */
function retoldAmong(articles: readonly KeptArticle[]): KeptArticle[] {
  const told = new Set<string>();
  const retold = new Set<string>();
  for (const { story } of articles) {
    if (story === undefined) continue;
    if (told.has(story)) retold.add(story);
    else told.add(story);
  }
  return articles.filter(({ story }) => story !== undefined && retold.has(story));
}

/** The newest version of each article. */
function newestOf(articles: readonly KeptArticle[]): Map<KeptArticle, KeptArticle> {
  const newest = new Map<string, KeptArticle>();
  for (const article of articles) {
    const rival = newest.get(storyKey(article));
    if (!rival || isNewer(article, rival)) newest.set(storyKey(article), article);
  }
  return new Map(articles.map((article) => [article, newest.get(storyKey(article)) ?? article]));
}

function storyKey({ story, entry }: KeptArticle): string {
  return `${entry.categories[0] ?? ''}\0${story}`;
}

/** At equal times the later file name wins: it begins with the later date. */
function isNewer(a: KeptArticle, b: KeptArticle): boolean {
  const apart = Date.parse(a.entry.time) - Date.parse(b.entry.time);
  return apart > 0 || (apart === 0 && byText(a.file, b.file) > 0);
}
