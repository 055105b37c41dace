import type { Budget } from './budgets.ts';
import type { Cost, KindFigures, Spread } from './figures.ts';

/** A table in Markdown; all columns but the first are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How well each kind of queries is answered. */
export function qualityTable(figures: readonly KindFigures[]): string {
  return table(
    [
      ...['', 'queries', 'articles with it, median', 'recall', 'precision of candidates'],
      ...['precision of the first ten', 'looked at to the end', 'of them right', 'held'],
    ],
    figures.map(({ label, queries, hits, wholly, held, ...shares }) => [
      ...[label, String(queries), hits.toLocaleString('en')],
      ...[shares.recall, shares.precision, shares.shownPrecision].map((share) => share.toFixed(3)),
      ...[wholly.asked, wholly.right, held].map(String),
    ]),
  );
}

/** What each kind of queries costs to the first ten results: median and 95th percentile. */
export function costTable(figures: readonly KindFigures[]): string {
  const parts = ['index', 'pages', 'packs', 'results', 'snippets'] as const;
  const names = ['index', 'pages', 'packs', 'all of these', 'and snippets'];
  return table(
    ['', ...names.flatMap((name) => [name, 'KB']), 'longest block, ms'],
    figures.map((row) => [
      row.label,
      ...parts.flatMap((part) => costCells(row[part])),
      row.block.toFixed(0),
    ]),
  );
}

/** Requests and KB. */
export function costCells({ requests, bytes }: Cost): string[] {
  return [spread(requests, 1), spread(bytes, 1024)];
}

function spread({ median, p95 }: Spread, unit: number): string {
  return [median, p95].map((value) => Math.round(value / unit).toLocaleString('en')).join(' / ');
}

/** Which budgets are met. */
export function budgetTable(budgets: readonly Budget[]): string {
  return table(
    ['', 'measured', 'budget', 'met'],
    budgets.map(({ label, measured, budget, met }) => [
      ...[label, measured, budget],
      met ? 'yes' : 'no',
    ]),
  );
}
