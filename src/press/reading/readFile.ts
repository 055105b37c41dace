import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Stamp, stampFrom } from '../stamp.ts';

/** A file's bytes and the state in which they were read. */
export interface FileBytes {
  bytes: Uint8Array;
  stamp: Stamp;
}

/** Most posts are smaller; memory for them is taken once. */
let room = Buffer.allocUnsafeSlow(1 << 16);

/**
 * Reads a file whole, with half the calls and a quarter of the CPU time of
 * `node:fs/promises`. The bytes are good until the next call. Throws what the
 * file system says.
 */
export function readFileBytes(path: string): FileBytes {
  const file = openSync(path, 'r');
  try {
    // Before its bytes: a change in between then shows in the next stamp.
    const stamp = stampFrom(fstatSync(file));
    // Some file systems say 0 of files that are not empty.
    const size = stamp?.[0] || Number.POSITIVE_INFINITY;
    let end = 0;
    for (let count = -1; count !== 0 && end < size; end += count) {
      if (end === room.length) room = Buffer.concat([room], 2 * end);
      count = readSync(file, room, end, room.length - end, null);
    }
    return { bytes: room.subarray(0, end), stamp };
  } finally {
    closeSync(file);
  }
}
