import { readFileSync, statSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { statOrNull } from '../files.ts';
import { partOf } from './parts.ts';

/** What was done to files. */
export interface Tally {
  written: number;
  /** Left untouched, for they were there already. */
  kept: number;
  /** Of all files, written and kept. */
  bytes: number;
}

/**
 * The folder that a paper is written into. A file appears whole or not at all,
 * and one that is there already is not touched. Paths are relative, with `/`.
 */
export class OutFolder {
  readonly tally: Tally = { written: 0, kept: 0, bytes: 0 };
  /** Files of this edition, and their bytes. */
  readonly current = new Map<string, number>();
  private readonly made = new Set<string>();

  constructor(readonly root: string) {}

  /**
   * Whether a file whose name carries its hash is there: the same name and size
   * are the same file. It is one of this edition from now on.
   */
  holds(path: string, size: number): boolean {
    // The timeline of a category that holds everything is that of everything.
    if (this.current.has(path)) return true;
    this.current.set(path, size);
    if (this.sizeNow(path) !== size) return false;
    this.tally.kept++;
    this.tally.bytes += size;
    return true;
  }

  /** In bytes; null for a file that is not there. At once: a promise for each of thousands of files costs twenty times as much as the call. */
  sizeNow(path: string): number | null {
    return statSync(join(this.root, path), { throwIfNoEntry: false })?.size ?? null;
  }

  /** What a file holds now; null for one that is not there. */
  readNow(path: string): Uint8Array | null {
    return this.sizeNow(path) === null ? null : readFileSync(join(this.root, path));
  }

  /** Writes a file that is not there. */
  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.settle(path, bytes.length, false, (part) => writeFile(part, bytes));
  }

  /** Writes a file that changes under its name. */
  async writeMutable(path: string, bytes: Uint8Array): Promise<void> {
    const size = await this.sizeOf(path);
    const isSame = size === bytes.length && (await readFile(join(this.root, path))).equals(bytes);
    await this.settle(path, bytes.length, isSame, (part) => writeFile(part, bytes));
  }

  /** The same for a file that lies elsewhere and may be large. */
  async copyImmutable(from: string, path: string): Promise<void> {
    const [{ size }, there] = await Promise.all([stat(from), this.sizeOf(path)]);
    await this.settle(path, size, there === size, (part) => copyFile(from, part));
  }

  private async settle(
    path: string,
    size: number,
    isSame: boolean,
    write: (part: string) => Promise<void>,
  ): Promise<void> {
    this.current.set(path, size);
    this.tally.bytes += size;
    if (isSame) {
      this.tally.kept++;
      return;
    }
    const target = join(this.root, path);
    await this.makeFolder(dirname(target));
    const part = partOf(target);
    try {
      await write(part);
      await rename(part, target);
    } catch (error) {
      // On a full disk it would take what is left.
      await rm(part, { force: true });
      throw error;
    }
    this.tally.written++;
  }

  private async makeFolder(folder: string): Promise<void> {
    if (this.made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    this.made.add(folder);
  }

  private async sizeOf(path: string): Promise<number | null> {
    return (await statOrNull(join(this.root, path)))?.size ?? null;
  }
}
