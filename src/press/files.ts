import { type Stats, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';

/** Whether a file system call failed because nothing is there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What is at a path, or null for nothing. */
export async function statOrNull(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether a file is there; links are followed. */
export async function isFile(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isFile() ?? false;
}

/** Whether a folder is there; links are followed. */
export async function isFolder(path: string): Promise<boolean> {
  return (await statOrNull(path))?.isDirectory() ?? false;
}

/**
 * Writes all bytes into an open file, at a place or behind what was written last.
 * A disk that is nearly full takes less than it is given, and says so only the next time.
 */
export function writeWhole(file: number, bytes: Uint8Array, at: number | null = null): void {
  for (let done = 0; done < bytes.length; ) {
    const place = at === null ? null : at + done;
    done += writeSync(file, bytes, done, bytes.length - done, place);
  }
}
