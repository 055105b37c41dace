import { VECTORS } from './all.ts';
import type { Vector } from './vector.ts';

/** One of three, spread over all kinds; all of them with `HOSTILE=all` in the environment. */
export const SOME_VECTORS: readonly Vector[] =
  process.env.HOSTILE === 'all' ? VECTORS : VECTORS.filter((_, place) => isTaken(place));

/** By a multiplicative hash: every third would take the same column of many tables. */
function isTaken(place: number): boolean {
  return (Math.imul(place, 2_654_435_761) >>> 0) % 3 === 0;
}
