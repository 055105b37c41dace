import { categoryTerm, type Term } from '../../../search/terms.ts';
import { byText } from '../../byText.ts';
import type { Placed } from '../placed.ts';
import type { Cursor } from './cursor.ts';
import type { PostingList } from './postingList.ts';

/** Slugs of the categories of articles, in an order of their own. */
export function categoriesOf(articles: readonly Placed[]): string[] {
  return [...new Set(articles.flatMap(({ entry }) => entry.categories))].sort(byText);
}

/** Goes through the terms of categories. */
export class CategoryCursor implements Cursor {
  term: Term = 0;
  readonly first = 0;
  private number = -1;
  private readonly members: number[][];

  constructor(articles: readonly Placed[], categories: readonly string[]) {
    const numberOf = new Map(categories.map((slug, number) => [slug, number]));
    this.members = categories.map(() => []);
    for (const [article, { entry }] of articles.entries()) {
      for (const slug of new Set(entry.categories)) {
        this.members[numberOf.get(slug) ?? 0]?.push(article);
      }
    }
    this.next();
  }

  collect(list: PostingList): void {
    for (const article of this.members[this.number] ?? []) list.add(article, false);
  }

  next(): void {
    this.number++;
    this.term =
      this.number < this.members.length ? categoryTerm(this.number) : Number.POSITIVE_INFINITY;
  }
}
