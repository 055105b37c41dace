import type { Taken } from './measure.ts';
import type { OutputSize } from './outputSize.ts';

/** What is measured in each run, in this order. */
export const STEPS = ['cold', 'changed', 'unchanged'] as const;
export type Step = (typeof STEPS)[number];

/** What a contestant took, one value a run. */
export interface Result {
  name: string;
  taken: Record<Step, Taken[]>;
  /** Of the first cold output. */
  size: OutputSize;
}

/** A figure of every contestant, in its unit. */
export interface Figure {
  label: string;
  /** Of each result, in their order; NaN of one that was not measured. */
  values: number[];
  unit: 's' | 'MB' | '';
}

const TOOK: readonly [label: string, key: keyof Taken, unit: 's' | 'MB'][] = [
  ['wall', 'wall', 's'],
  ['CPU', 'cpu', 's'],
  ['peak RSS', 'peak', 'MB'],
  ['sum of VmHWM', 'highWater', 'MB'],
];

/** All that was measured: medians of the runs, and sizes. */
export function figuresOf(results: readonly Result[]): Figure[] {
  const taken = STEPS.flatMap((step) =>
    TOOK.map(([label, key, unit]) => ({
      label: `${step} press, ${label}`,
      values: results.map((result) => medianOf(result, step, key)),
      unit,
    })),
  );
  const size = (label: string, key: keyof Result['size'], unit: Figure['unit']): Figure => ({
    label,
    values: results.map((result) => result.size[key]),
    unit,
  });
  return [
    ...taken,
    size('files', 'files', ''),
    size('output', 'bytes', 'MB'),
    size('output, each file gzip -6', 'gzip', 'MB'),
    size('largest file', 'largest', 'MB'),
  ];
}

/** The median of a step's runs. */
export function medianOf({ taken }: Result, step: Step, key: keyof Taken): number {
  return median(taken[step].map((one) => one[key]));
}

/** The middle of numbers, or the mean of the two in the middle; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, number) => sum + number, 0) / middle.length;
}
