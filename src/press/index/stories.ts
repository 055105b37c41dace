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
  const newest = new Map<string, KeptArticle>();
  for (const article of articles) {
    const key = storyKey(article);
    if (key === null) continue;
    const rival = newest.get(key);
    if (!rival || isNewer(article, rival)) newest.set(key, article);
  }
  const stories: Stories = { current: [], superseded: [] };
  for (const article of articles) {
    const by = newest.get(storyKey(article) ?? '') ?? article;
    if (by === article) stories.current.push(article);
    else stories.superseded.push({ old: article, by });
  }
  return stories;
}

function storyKey({ story, entry }: KeptArticle): string | null {
  return story === undefined ? null : `${entry.categories[0] ?? ''}\0${story}`;
}

/** At equal times the later file name wins: it begins with the later date. */
function isNewer(a: KeptArticle, b: KeptArticle): boolean {
  const apart = Date.parse(a.entry.time) - Date.parse(b.entry.time);
  return apart > 0 || (apart === 0 && byText(a.file, b.file) > 0);
}
