import type { Done } from './work.ts';

/** Lets equal lists of words be one: a million articles of a newswire have a dozen categories. */
export class Sharing {
  private readonly lists = new Map<string, string[]>();

  /** Returns the same, with what others have too shared with them. */
  settle<T extends Done>(done: T): T {
    if ('article' in done) {
      const { article } = done;
      article.file = done.file;
      article.entry.categories = this.one(article.entry.categories);
      article.entry.tags = this.one(article.entry.tags);
    }
    return done;
  }

  private one(list: string[]): string[] {
    const key = list.join('\0');
    const known = this.lists.get(key);
    if (known) return known;
    this.lists.set(key, list);
    return list;
  }
}
