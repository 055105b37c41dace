import { createHash, type Hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { nameCounts } from './counts.ts';
import type { Hearer, Watched, Watcher, Way } from './ways.ts';

/** Looking takes at most this part of the time, however many files there are. */
const MOST_OF_TIME = 1 / 10;

/**
 * Looks at all files every `everyMs` milliseconds, less often where that takes
 * long. It needs nothing of the system, works over a network, and hears of
 * folders that come back.
 */
export function polling(everyMs: number): Way {
  return async (watched, hearer) => {
    const poll = new Poll(watched, hearer, everyMs);
    await poll.look();
    return poll;
  };
}

class Poll implements Watcher {
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private isClosed = false;
  private seen: string | undefined;

  constructor(
    private readonly watched: Watched,
    private readonly hearer: Hearer,
    private readonly everyMs: number,
  ) {}

  async look(): Promise<void> {
    const started = performance.now();
    const now = await digestOf(this.watched);
    if (this.isClosed) return;
    const hasChanged = this.seen !== undefined && this.seen !== now;
    this.seen = now;
    const took = performance.now() - started;
    this.timer = setTimeout(
      () => {
        this.looking = this.look();
      },
      Math.max(this.everyMs, took / MOST_OF_TIME),
    );
    if (hasChanged) this.hearer.changed();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.looking;
  }
}

/** Another one after each change of a name, a size, a time, or of which file has a name. */
async function digestOf({ folders, files, except }: Watched): Promise<string> {
  const digest = createHash('sha1');
  for (const file of files) await addStats(digest, file);
  for (const folder of folders) {
    // A folder that is gone is told from one that is empty.
    await addStats(digest, folder);
    await addFolder(digest, folder, new Set(except));
  }
  return digest.digest('hex');
}

async function addFolder(digest: Hash, folder: string, except: Set<string>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: Error) => error);
  if (entries instanceof Error) {
    digest.update(entries.message);
    return;
  }
  const counting = entries.filter(
    ({ name }) => nameCounts(name) && !except.has(join(folder, name)),
  );
  for (const entry of counting) {
    const path = join(folder, entry.name);
    await addStats(digest, path);
    if (entry.isDirectory()) await addFolder(digest, path, except);
  }
}

async function addStats(digest: Hash, path: string): Promise<void> {
  const found = await lstat(path).catch((error: Error) => error);
  digest.update(`${path}\0${found instanceof Error ? found.message : stateOf(found)}\0`);
}

/** The time of a folder changes with files that do not count. */
function stateOf(found: Stats): string {
  return found.isDirectory() ? `${found.ino}` : `${found.ino} ${found.size} ${found.mtimeMs}`;
}
