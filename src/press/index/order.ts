import { byText } from '../byText.ts';
import type { KeptArticle } from '../kept.ts';

/**
 * The order of every list of the paper: newest instant first, equal ones by
 * address, then (two posts that claim one address) the later file first.
 */
export function newestFirst(articles: readonly KeptArticle[]): KeptArticle[] {
  const dated = articles.map((article) => ({ article, at: Date.parse(article.entry.time) }));
  dated.sort(
    (a, b) =>
      b.at - a.at ||
      byText(a.article.entry.url, b.article.entry.url) ||
      byText(b.article.file, a.article.file),
  );
  return dated.map(({ article }) => article);
}
