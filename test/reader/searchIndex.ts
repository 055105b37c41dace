import { segmentPath, shardPath } from '../../src/manifest/paths.ts';
import type { Entry, SegmentRef } from '../../src/manifest/types.ts';
import { bodyText } from '../../src/search/bodyText.ts';
import { commonness, writeDirectory } from '../../src/search/directory.ts';
import { fold } from '../../src/search/fold.ts';
import { ShardWriter } from '../../src/search/shard.ts';
import { categoryTerm, eachTerm, type Term } from '../../src/search/terms.ts';

/** An article as it is indexed. */
export interface Indexed extends Pick<Entry, 'title' | 'categories'> {
  body: string;
}

/** Terms of a shard at most: many shards, for small papers too. */
const SHARD_TERMS = 40;

/** Puts a segment of some articles, newest first, among the files of a paper. */
export function putSegment(
  files: Map<string, unknown>,
  hash: string,
  articles: readonly Indexed[],
): SegmentRef {
  const categories = [...new Set(articles.flatMap((article) => article.categories))];
  const terms = [...termsOf(articles, categories)].sort(([a], [b]) => a - b);
  const writer = new ShardWriter(articles.length);
  const firsts: Term[] = [];
  const common = new Map<Term, number>();
  for (const [i, [term, numbers]] of terms.entries()) {
    if (i % SHARD_TERMS === 0) {
      if (i > 0) files.set(shardPath(firsts.length - 1, hash), writer.take());
      firsts.push(term);
    }
    writer.add(term, postingsOf(numbers));
    const level = commonness(numbers.size, articles.length);
    if (level !== null) common.set(term, level);
  }
  if (terms.length > 0) files.set(shardPath(firsts.length - 1, hash), writer.take());
  const directory = { articles: articles.length, categories, firsts, common };
  files.set(segmentPath(hash), writeDirectory(directory));
  return [hash, articles.length];
}

/** The articles of each term by number, and whether it is in their titles. */
function termsOf(
  articles: readonly Indexed[],
  categories: readonly string[],
): Map<Term, Map<number, boolean>> {
  const terms = new Map<Term, Map<number, boolean>>();
  for (const [number, { title, body, categories: own }] of articles.entries()) {
    const put = (isInTitle: boolean) => (term: Term) => {
      const numbers = terms.get(term) ?? new Map<number, boolean>();
      terms.set(term, numbers.set(number, isInTitle || numbers.get(number) === true));
    };
    for (const slug of own) put(false)(categoryTerm(categories.indexOf(slug)));
    eachTerm(fold(title), put(true));
    eachTerm(fold(bodyText(body)), put(false));
  }
  return terms;
}

function postingsOf(numbers: ReadonlyMap<number, boolean>) {
  const inTitles = [...numbers.values()].flatMap((isInTitle, place) => (isInTitle ? [place] : []));
  return { numbers: Uint32Array.from(numbers.keys()), titles: Uint32Array.from(inTitles) };
}
