import { slugOf } from '../clean/slugs.ts';
import type { LeftOut } from '../draft.ts';
import { Counts } from '../index/counts.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import type { PostRecord } from './record.ts';

/** What posts come to, in their order. */
export interface ReadPosts {
  articles: KeptArticle[];
  left: Record<LeftOut, number>;
  problems: Problem[];
  /** How posts write each category's slug, mostly. */
  names: Map<string, string>;
}

/** Sums up what became of posts. */
export function tallyOf(records: Iterable<PostRecord>): ReadPosts {
  const articles: KeptArticle[] = [];
  const problems: Problem[] = [];
  const left = { unpublished: 0, future: 0, empty: 0, unreadable: 0 };
  const spellings = new Map<string, Counts>();
  for (const record of records) {
    if (record.problems) problems.push(...record.problems);
    if ('left' in record) left[record.left]++;
    else {
      articles.push(record.article);
      noteSpellings(record.written ?? record.article.entry.categories, spellings);
    }
  }
  const names = [...spellings].map(([slug, names]): [string, string] => [slug, names.top().value]);
  return { articles, left, problems, names: new Map(names) };
}

function noteSpellings(written: readonly string[], spellings: Map<string, Counts>): void {
  for (const name of written) {
    const slug = slugOf(name);
    const counts = spellings.get(slug) ?? new Counts();
    spellings.set(slug, counts.add(name));
  }
}
