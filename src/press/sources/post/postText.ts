import { readFileSync } from 'node:fs';
import type { LeftOut, Reading } from '../../draft.ts';
import type { Fault } from '../../problems.ts';
import { inside } from '../folder/inside.ts';
import { decode } from '../matter/decode.ts';

/** Largest post file, in bytes: 2 MiB. */
const MAX_BYTES = 2 * 1024 * 1024;

const EMPTY: Fault = {
  id: 'empty-file',
  what: 'the file is empty; left out',
  mend: 'write the post or remove the file',
};

function oversize(bytes: Uint8Array): Fault {
  const size = (bytes.length / 1024 / 1024).toFixed(1);
  return {
    id: 'large-file',
    what: `the file has ${size} MiB, more than 2 MiB; left out`,
    mend: 'split the post or take embedded data out of it',
  };
}

/** Text of a post file, or why it has none. */
export type PostText = { text: string } | { left: LeftOut };

/** Decodes a post file; one that is empty or too large is left out, with a fault. */
export function readText(bytes: Uint8Array, faults: Fault[]): PostText {
  if (bytes.length > MAX_BYTES) {
    faults.push(oversize(bytes));
    return { left: 'unreadable' };
  }
  const text = decode(bytes, faults);
  if (text.trim() !== '') return { text };
  faults.push(EMPTY);
  return { left: 'empty' };
}

/** A post that is no article. */
export function leave(left: LeftOut, file: string, faults: readonly Fault[]): Reading {
  return { left, problems: faults.map((fault) => ({ file, ...fault })) };
}

/**
 * Bytes of another post that one refers to; null for a file that is not there any
 * more or cannot be read: whoever reads that post says so.
 */
export function readOther(folder: string, file: string): Uint8Array | null {
  const path = inside(folder, file);
  if (path === null) return null;
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
