import { lstatSync, type Stats } from 'node:fs';

/**
 * The state in which a file was seen: its bytes, and in ms when its content and
 * when anything about it last changed (a copy may have the content's time of its
 * original). `null` for what is no plain file.
 */
export type Stamp = readonly [size: number, modified: number, changed: number] | null;

/**
 * Clocks of file systems tick this coarsely at worst (FAT): a file that was
 * changed less than so long ago can change once more and look the same.
 */
const TICK_MS = 2_000;
/** Times of a file that was too young when it was seen: it equals none. */
const YOUNG = -1;

/** What is at a path now. A name that the system refuses is that of none. */
export function stampOf(path: string): Stamp {
  try {
    return stampFrom(lstatSync(path, { throwIfNoEntry: false }));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** The stamp that stats say. */
export function stampFrom(stats: Stats | undefined): Stamp {
  if (!stats?.isFile()) return null;
  return [stats.size, stats.mtimeMs, stats.ctimeMs];
}

/** A stamp to be remembered: of a file that is too young to be told by its stamp, one that equals none. `now` is when the press began, in ms since 1970. */
export function lasting(stamp: Stamp, now: number): Stamp {
  return stamp && Math.max(stamp[1], stamp[2]) > now - TICK_MS ? [stamp[0], YOUNG, YOUNG] : stamp;
}

/** Whether a file is as it was. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  if (a === null || b === null) return a === b;
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
