import { chunk } from '../chunks.ts';
import type { Placed } from '../placed.ts';

/**
 * How the index is cut into segments. The paper's order is cut into runs, these
 * into groups and those into tiles, each where content says (see `chunk`): so no
 * cut moves when news come. The newest run is a segment, as it changes with each
 * press; the rest of its group another, that of its tile a third, and each older
 * tile one more. A search asks two or three segments of ten thousand articles,
 * three of a hundred thousand, and one more for each quarter of a million.
 *
 * A press of five news rewrites 9 files in the median: those of some 240 articles.
 * In the mean they are 16, as each fiftieth press closes a run and rewrites a
 * second segment of some 9,000. Runs of four times as many articles came to 26 and 29.
 */
const RUNS = { min: 128, max: 384 };
const GROUPS = { min: 24, max: 60 };
/** So large that a bit for each article still fits into a file: see `SHARD_BYTES`. */
const TILES = { min: 10, max: 30 };

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
