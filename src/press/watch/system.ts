import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isFolder } from '../files.ts';
import { pathCounts } from './counts.ts';
import { gone, type Hearer, WatchError, type Watched, type Watcher } from './ways.ts';

/** What the system says of a folder: what was done, and the name of what it was done to, if it knows. */
type Listener = (event: string, name: string | null) => void;

/** Watches whole trees, which macOS and Windows do by themselves. */
export async function watchTrees(watched: Watched, hearer: Hearer): Promise<Watcher> {
  const watches: FSWatcher[] = [];
  const close = async () => {
    for (const each of watches) each.close();
  };
  try {
    for (const folder of watched.folders) {
      const listener: Listener = (event, name) => {
        if (event === 'rename') void tellIfGone(folder, hearer);
        const counts = name === null || pathCounts(folder, join(folder, name), watched.except);
        if (counts) hearer.changed();
      };
      watches.push(watchFolder(folder, listener, hearer, { recursive: true }));
    }
    for (const file of watched.files) watches.push(watchFile(file, hearer));
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Watches a file by way of its folder: editors put another file in its place. */
export function watchFile(file: string, hearer: Hearer): FSWatcher {
  const listener: Listener = (_event, name) => {
    if (name === null || name === basename(file)) hearer.changed();
  };
  return watchFolder(dirname(file), listener, hearer);
}

/** Watches what is directly in a folder. Throws `WatchError`. */
export function watchFolder(
  folder: string,
  listener: Listener,
  hearer: Pick<Hearer, 'failed'>,
  options: { recursive?: boolean } = {},
): FSWatcher {
  try {
    const watching = watch(folder, options, listener);
    return watching.on('error', (error) => hearer.failed(new WatchError(folder, error)));
  } catch (error) {
    throw new WatchError(folder, error);
  }
}

async function tellIfGone(folder: string, hearer: Hearer): Promise<void> {
  try {
    if (!(await isFolder(folder))) hearer.failed(gone(folder));
  } catch (error) {
    hearer.failed(new WatchError(folder, error));
  }
}
