import { chunk } from '../chunks.ts';
import type { Placed } from '../placed.ts';

/**
 * How the index is cut into segments. The paper's order is cut into runs, these
 * into groups and those into tiles, each where content says (see `chunk`): so no
 * cut moves when news come. The newest run is a segment, as it changes with each
 * press; the rest of its group another, that of its tile a third, and each older
 * tile one more. A search asks two segments of ten thousand articles, three of a
 * hundred thousand, and one more for each quarter of a million.
 */
const RUNS = { min: 512, max: 1_536 };
const GROUPS = { min: 8, max: 20 };
/** So large that a bit for each article still fits into a file: see `MOST_BYTES` of shards. */
const TILES = { min: 8, max: 24 };

/** 2 ** 32 by the golden ratio, odd (D. Knuth, The Art of Computer Programming 3, 6.4: multiplicative hashing). */
const GOLDEN = 0x9e3779b1;

interface Cut<T> {
  items: T[];
  /** Of the last article. */
  mark: number;
}

/** Cuts articles in the paper's order into segments, newest first. */
export function segmentsOf(articles: readonly Placed[]): Placed[][] {
  const marked = articles.map((article) => ({ items: [article], mark: spread(article.key) }));
  const [newest = [], ...tiles] = cut(cut(cut(marked, RUNS), GROUPS), TILES).map(
    ({ items }) => items,
  );
  const [group, ...groups] = newest;
  const [run, ...runs] = group?.items ?? [];
  return [
    articlesIn(run ? [run] : []),
    articlesIn(runs),
    articlesIn(groups.flatMap(({ items }) => items)),
    ...tiles.map((tile) => articlesIn(tile.flatMap(({ items }) => items))),
  ].filter((segment) => segment.length > 0);
}

function cut<T extends { mark: number }>(
  items: readonly T[],
  sizes: { min: number; max: number },
): Cut<T>[] {
  return chunk(items, { markOf: ({ mark }) => mark, ...sizes }).map((members) => ({
    items: members,
    mark: members.at(-1)?.mark ?? 0,
  }));
}

function articlesIn(runs: readonly Cut<Cut<Placed>>[]): Placed[] {
  return runs.flatMap(({ items }) => items.flatMap(({ items }) => items));
}

/** The highest bits of a key are those of its folder: here each counts. */
function spread(key: number): number {
  return Math.imul(key, GOLDEN) >>> 0;
}
