import type { KindFigures } from './figures.ts';

/** What a search should hold to, and whether it does. */
export interface Budget {
  label: string;
  budget: string;
  measured: string;
  met: boolean;
}

const KB = 1024;

/** To the first ten results, by how many articles a paper has at most: shards and their KB. */
const INDEX = [
  { articles: 10_000, requests: 2, median: 60, p95: 250 },
  { articles: 100_000, requests: 4, median: 120, p95: 250 },
  { articles: Number.POSITIVE_INFINITY, requests: null, median: 160, p95: 400 },
] as const;

const DIRECTORIES_KB = 50;
const BLOCK_MS = 50;

/**
 * Holds figures of a paper of so many articles to the budgets. `directories` is what is loaded
 * before the first query, in bytes; `block` the longest task in a browser, in ms, null where none was asked.
 */
export function budgetsOf(
  figures: readonly KindFigures[],
  { articles, directories, block }: { articles: number; directories: number; block: number | null },
): Budget[] {
  const all = figures.at(-1);
  const limits = INDEX.find((each) => articles <= each.articles);
  if (!all || !limits) return [];
  const { requests, bytes } = all.index;
  const longest = block ?? all.block;
  return [
    atLeast('recall of candidates', all.recall),
    atLeast('precision of what is shown', all.shownPrecision),
    {
      label: 'all results of a query, where these were looked at',
      budget: 'just those of a look into each text',
      measured: `${all.wholly.right} of ${all.wholly.asked}`,
      met: all.wholly.right === all.wholly.asked,
    },
    atMost('loaded before the first query', directories / KB, DIRECTORIES_KB, 'KB'),
    ...(limits.requests === null
      ? []
      : [atMost('index, requests, median', requests.median, limits.requests, '')]),
    atMost('index, median', bytes.median / KB, limits.median, 'KB'),
    atMost('index, p95', bytes.p95 / KB, limits.p95, 'KB'),
    atMost(`longest block${block === null ? ', in Node' : ''}`, longest, BLOCK_MS, 'ms'),
  ];
}

function atLeast(label: string, share: number): Budget {
  return { label, budget: '1.0', measured: share.toFixed(4), met: share === 1 };
}

function atMost(label: string, value: number, limit: number, unit: string): Budget {
  const inUnit = (number: string) => `${number} ${unit}`.trim();
  const digits = Number.isInteger(value) ? 0 : 1;
  return {
    label,
    budget: `≤ ${inUnit(String(limit))}`,
    measured: inUnit(value.toFixed(digits)),
    met: value <= limit,
  };
}
