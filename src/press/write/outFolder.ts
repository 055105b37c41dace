import { copyFile, mkdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { statOrNull } from '../files.ts';

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
  /** Files of this edition. */
  readonly current = new Set<string>();
  private readonly made = new Set<string>();

  constructor(readonly root: string) {}

  /** Writes a file whose name carries its hash: the same name and size are the same file. */
  async writeImmutable(path: string, bytes: Uint8Array): Promise<void> {
    // The timeline of a category that holds everything is that of everything.
    if (this.current.has(path)) return;
    this.current.add(path);
    const size = await this.sizeOf(path);
    await this.settle(path, bytes.length, size === bytes.length, (part) => writeFile(part, bytes));
  }

  /** Writes a file that changes under its name. */
  async writeMutable(path: string, bytes: Uint8Array): Promise<void> {
    const size = await this.sizeOf(path);
    const isSame = size === bytes.length && (await readFile(join(this.root, path))).equals(bytes);
    await this.settle(path, bytes.length, isSame, (part) => writeFile(part, bytes));
  }

  /** Copies a file that may be large: with the same size and time it is taken to be the same. */
  async copy(from: string, path: string): Promise<void> {
    const target = join(this.root, path);
    const [source, there] = await Promise.all([stat(from), statOrNull(target)]);
    const isSame =
      there?.size === source.size &&
      (sameSecond(there.mtimeMs, source.mtimeMs) ||
        (await readFile(from)).equals(await readFile(target)));
    await this.settle(path, source.size, isSame, async (part) => {
      await copyFile(from, part);
      await utimes(part, source.atime, source.mtime);
    });
  }

  private async settle(
    path: string,
    size: number,
    isSame: boolean,
    write: (part: string) => Promise<void>,
  ): Promise<void> {
    this.current.add(path);
    this.tally.bytes += size;
    if (isSame) {
      this.tally.kept++;
      return;
    }
    const target = join(this.root, path);
    await this.makeFolder(dirname(target));
    const part = `${target}.part`;
    await write(part);
    await rename(part, target);
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

/** File systems keep times to different digits. */
function sameSecond(a: number, b: number): boolean {
  return Math.trunc(a / 1000) === Math.trunc(b / 1000);
}
