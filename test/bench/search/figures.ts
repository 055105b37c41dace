import { median } from '../archive/figures.ts';
import type { Asked } from './ask.ts';
import type { Measured } from './measure.ts';
import { KINDS } from './queries.ts';
import type { FileKind, Load } from './served.ts';

/** What half of some queries stay within, and 19 of 20. */
export interface Spread {
  median: number;
  p95: number;
}

/** Requests and bytes. */
export interface Cost {
  requests: Spread;
  bytes: Spread;
}

/** What came of the queries of a kind. */
export interface KindFigures {
  label: string;
  queries: number;
  /** Median of the articles that have the phrase. */
  hits: number;
  /** Means over the queries. */
  recall: number;
  precision: number;
  shownPrecision: number;
  /** Queries of which all results were looked at, and how many of these were just those that have the phrase. */
  wholly: { asked: number; right: number };
  /** Shards, to the first ten results. */
  index: Cost;
  /** To these too, to verify and to list them. */
  pages: Cost;
  packs: Cost;
  /** All of these. */
  results: Cost;
  /** All, with the texts of which a part is shown. */
  snippets: Cost;
  /** The longest of all, ms. */
  block: number;
  held: number;
}

/** Figures of each kind that a paper has, and of all. */
export function figuresOf(measured: readonly Measured[]): KindFigures[] {
  const rows = KINDS.map(({ label }) =>
    rowOf(
      label,
      measured.filter(({ kind }) => kind === label),
    ),
  );
  return [...rows.filter(({ queries }) => queries > 0), rowOf('all', measured)];
}

function rowOf(label: string, measured: readonly Measured[]): KindFigures {
  const whole = measured.flatMap(({ all }) => all ?? []);
  const cost = (phase: 'toResults' | 'toSnippets', ...kinds: FileKind[]) =>
    costOf(measured.map(({ asked }) => loadOf(asked[phase], kinds)));
  return {
    ...{ label, queries: measured.length },
    hits: median(measured.map(({ hits }) => hits)),
    recall: mean(measured.map(({ candidates }) => candidates.recall)),
    precision: mean(measured.map(({ candidates }) => candidates.precision)),
    shownPrecision: mean(measured.map(({ shownPrecision }) => shownPrecision)),
    wholly: {
      asked: whole.length,
      right: whole.filter(({ recall, precision }) => recall === 1 && precision === 1).length,
    },
    index: cost('toResults', 'shards'),
    pages: cost('toResults', 'pages'),
    packs: cost('toResults', 'packs'),
    results: cost('toResults', 'shards', 'pages', 'packs'),
    snippets: cost('toSnippets', 'shards', 'pages', 'packs'),
    block: Math.max(0, ...measured.map(({ asked }) => asked.block)),
    held: measured.filter(({ asked }) => asked.isHeld).length,
  };
}

function loadOf(loads: Asked['toResults'], kinds: readonly FileKind[]): Load {
  const sum = (key: keyof Load) => kinds.reduce((all, kind) => all + loads[kind][key], 0);
  return { requests: sum('requests'), bytes: sum('bytes') };
}

/** Spreads of what queries loaded. */
export function costOf(loads: readonly Load[]): Cost {
  return {
    requests: spreadOf(loads.map(({ requests }) => requests)),
    bytes: spreadOf(loads.map(({ bytes }) => bytes)),
  };
}

/** The median, and the least number that 95 % of all do not exceed; NaN of none. */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = numbers.toSorted((a, b) => a - b);
  const p95 = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  return { median: median(numbers), p95 };
}

/** NaN of none. */
export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
