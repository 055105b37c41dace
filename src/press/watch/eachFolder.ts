import type { Dirent, FSWatcher } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inParallel } from '../inParallel.ts';
import { isIn, nameCounts } from './counts.ts';
import { watchFile, watchFolder } from './system.ts';
import { codeOf, gone, type Hearer, WatchError, type Watched, type Watcher } from './ways.ts';

/** The system keeps 16,384 events for who is busy and drops the rest: after so many one may be missing. */
const MANY_EVENTS = 4_096;
/** By then a burst of events is over, in ms. */
const BURST_MS = 1_000;
/** A folder that is not there any more, or not ours to read: who reads the posts says so. */
const PASSED_OVER = new Set(['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM']);

/**
 * Watches folder by folder, where the system knows no trees: on Linux. Folders
 * are entered as they come, and links are not followed.
 */
export async function watchEachFolder(watched: Watched, hearer: Hearer): Promise<Watcher> {
  const tree = new FolderTree(watched, hearer);
  try {
    await tree.begin();
    return tree;
  } catch (error) {
    await tree.close();
    throw error;
  }
}

class FolderTree implements Watcher {
  private readonly watches = new Map<string, FSWatcher>();
  private readonly fileWatches: FSWatcher[] = [];
  /** Paths that came or went and have not been looked at. */
  private readonly unseen = new Set<string>();
  private looking: Promise<void> | undefined;
  private events = 0;
  private afterBurst: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(
    private readonly watched: Watched,
    private readonly hearer: Hearer,
  ) {}

  async begin(): Promise<void> {
    for (const file of this.watched.files) this.fileWatches.push(watchFile(file, this.hearer));
    for (const folder of this.watched.folders) {
      await this.enter(folder);
      if (!this.watches.has(folder)) throw gone(folder);
    }
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.afterBurst);
    for (const each of [...this.watches.values(), ...this.fileWatches]) each.close();
    await this.looking;
  }

  /** Watches before it lists, so that nothing comes unseen between the two. */
  private async enter(folder: string): Promise<void> {
    if (this.isClosed || this.watches.has(folder) || !this.listen(folder)) return;
    const entries = await list(folder);
    const inside = entries.filter(
      (entry) => entry.isDirectory() && this.counts(folder, entry.name),
    );
    await inParallel(inside.values(), ({ name }) => this.enter(join(folder, name)));
  }

  /** Whether it could be; throws `WatchError` when the system's limits are reached. */
  private listen(folder: string): boolean {
    try {
      const listener = (event: string, name: string | null) => this.hear(folder, event, name);
      // One folder that fails is looked at anew; the whole fails with what is said then.
      const failed = () => this.look(folder);
      this.watches.set(folder, watchFolder(folder, listener, { failed }));
      return true;
    } catch (error) {
      if (isPassedOver(error)) return false;
      throw error;
    }
  }

  private leave(folder: string): void {
    if (!this.watches.has(folder)) return;
    for (const [path, watching] of this.watches) {
      if (!isIn(path, folder)) continue;
      watching.close();
      this.watches.delete(path);
    }
  }

  private hear(folder: string, event: string, name: string | null): void {
    if (++this.events === MANY_EVENTS)
      this.afterBurst = setTimeout(() => this.lookAgain(), BURST_MS);
    // A folder says by its own name that it is gone.
    const isOwn = name === null || name === basename(folder);
    if (event === 'rename' && isOwn) this.look(folder);
    if (name !== null && !this.counts(folder, name)) return;
    this.hearer.changed();
    if (event === 'rename' && name !== null) this.look(join(folder, name));
  }

  private lookAgain(): void {
    this.events = 0;
    for (const folder of this.watched.folders) this.look(folder);
  }

  private look(path: string): void {
    if (this.isClosed) return;
    this.unseen.add(path);
    this.looking ??= this.lookAtAll().finally(() => {
      this.looking = undefined;
    });
  }

  private async lookAtAll(): Promise<void> {
    try {
      for (const path of this.unseen) {
        this.unseen.delete(path);
        if (!this.isClosed) await this.lookAt(path);
      }
    } catch (error) {
      if (this.isClosed) return;
      this.hearer.failed(error instanceof WatchError ? error : new WatchError('', error));
    }
  }

  /** What came in the place of a folder is another folder, whose watch is another too. */
  private async lookAt(path: string): Promise<void> {
    const found = await orNull(path, lstat(path));
    this.leave(path);
    if (found?.isDirectory()) {
      await this.enter(path);
      // What came into it before it was watched.
      this.hearer.changed();
    }
    const isRoot = this.watched.folders.includes(path);
    if (isRoot && !this.isClosed && !this.watches.has(path)) throw gone(path);
  }

  private counts(folder: string, name: string): boolean {
    return nameCounts(name) && !this.watched.except.includes(join(folder, name));
  }
}

async function list(folder: string): Promise<Dirent[]> {
  return (await orNull(folder, readdir(folder, { withFileTypes: true }))) ?? [];
}

/** Null for what is not there any more, or not ours to read; throws `WatchError` for all else. */
async function orNull<T>(path: string, found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isPassedOver(error)) return null;
    throw new WatchError(path, error);
  }
}

function isPassedOver(error: unknown): boolean {
  return PASSED_OVER.has(codeOf(error) ?? '');
}
