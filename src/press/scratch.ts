import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.ts';

/** Bytes on disk that are needed for as long as a press runs. */
export class Scratch {
  private readonly file: number;
  private end = 0;

  /** `folder` is on a disk with room for all. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `scratch-${randomUUID()}`);
    this.file = openSync(path, 'wx+');
    // Open files outlive their names: also a press that is killed leaves nothing behind.
    rmSync(path);
  }

  /** Puts bytes behind all others; returns the place at which they begin. */
  add(bytes: Uint8Array): number {
    const place = this.end;
    writeWhole(this.file, bytes, place);
    this.end += bytes.length;
    return place;
  }

  /** Fills `into` with the bytes at a place. */
  read(into: Uint8Array, place: number): void {
    for (let done = 0; done < into.length; ) {
      const count = readSync(this.file, into, done, into.length - done, place + done);
      if (count === 0) throw new RangeError(`there are no bytes at ${place + done}`);
      done += count;
    }
  }

  /** Gives the space back. */
  close(): void {
    closeSync(this.file);
  }
}
