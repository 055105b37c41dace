import type { Problem } from '../problems.ts';

/** A problem whose file is not yet named: the readers of one post's parts see only its text. */
export type Fault = Omit<Problem, 'file'>;

/** Author's words as they stand in a problem: one line, in quotes, at most 40 characters. */
export function quote(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, ' ').trim();
  const points = [...line.slice(0, 100)];
  return points.length > 40 ? `"${points.slice(0, 40).join('')}…"` : `"${line}"`;
}
