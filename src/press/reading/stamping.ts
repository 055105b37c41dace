import { type Stamp, stampOf } from '../stamp.ts';
import type { Paths, PostNames } from './postNames.ts';

/** Post files that are looked at in one go. */
const BLOCK = 256;
/** Numbers of a stamp; of none the first is below 0. */
const NUMBERS = 3;

/** What is shared by the threads that look at post files, each taking the next block until there are none. */
export interface Stamping {
  contents: PostNames[];
  /** The block that nobody has taken yet. */
  next: Int32Array<SharedArrayBuffer>;
  stamps: Float64Array<SharedArrayBuffer>;
}

/** Prepares to look at so many posts. */
export function newStamping(contents: PostNames[], count: number): Stamping {
  const bytes = count * NUMBERS * Float64Array.BYTES_PER_ELEMENT;
  return {
    contents,
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    stamps: new Float64Array(new SharedArrayBuffer(bytes)),
  };
}

/** Looks at the posts that no other thread looks at. */
export function takeStamps(paths: Paths, { next, stamps }: Stamping): void {
  for (;;) {
    const start = Atomics.add(next, 0, 1) * BLOCK;
    if (start >= paths.length) return;
    for (let post = start; post < Math.min(start + BLOCK, paths.length); post++) {
      stamps.set(stampOf(paths.at(post)) ?? [-1, -1, -1], post * NUMBERS);
    }
  }
}

/** Has all threads stop after the block that they are at. */
export function stopStamping({ next, stamps }: Stamping): void {
  Atomics.store(next, 0, Math.ceil(stamps.length / NUMBERS / BLOCK));
}

/** The stamp that was taken of a post. */
export function stampAt({ stamps }: Stamping, post: number): Stamp {
  const at = post * NUMBERS;
  const size = stamps[at] ?? -1;
  return size < 0 ? null : [size, stamps[at + 1] ?? -1, stamps[at + 2] ?? -1];
}
