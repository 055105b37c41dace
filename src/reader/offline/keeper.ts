import { useSyncExternalStore } from 'react';
import { chapterPath, pagePath, shelfPath, timelinePath } from '../../manifest/paths.ts';
import { readPage } from '../../manifest/read.ts';
import { readShelf } from '../../manifest/shelves.ts';
import { readChapter, readTimeline } from '../../manifest/timeline.ts';
import type { Manifest } from '../../manifest/types.ts';
import { base } from '../data/base.ts';
import { load } from '../data/load.ts';
import { filesFor, type ListingFiles } from './filesFor.ts';
import { bytesOf, type Cost, costOf, keepFiles, keepOnly } from './keptFiles.ts';
import { noteBytes, type Wish, wishes } from './wishes.ts';

/** What is being done for the wishes of the reader. */
export type Keeping =
  | { step: 'rest' }
  | { step: 'looking' }
  | { step: 'fetching'; done: number; total: number }
  | { step: 'failed'; error: Error };

let keeping: Keeping = { step: 'rest' };
let running: AbortController | null = null;
const listeners = new Set<() => void>();

function setKeeping(next: Keeping): void {
  keeping = next;
  for (const listener of listeners) listener();
}

const LISTING: ListingFiles = {
  timeline: (hash) => load(base, timelinePath(hash), readTimeline),
  chapter: (hash) => load(base, chapterPath(hash), readChapter),
  page: (hash) => load(base, pagePath(hash), readPage),
  shelf: (hash) => load(base, shelfPath(hash), readShelf),
};

/** What a wish would take. */
export async function costOfWish(manifest: Manifest, wish: Wish): Promise<Cost> {
  return costOf(await filesFor(LISTING, manifest, wish));
}

/**
 * Fulfils all wishes for an edition: fetches what is not kept yet, then lets go
 * of what no wish names any more. One that is under way for other wishes or
 * another edition ends.
 */
export async function fulfilWishes(manifest: Manifest): Promise<void> {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  try {
    setKeeping({ step: 'looking' });
    const wanted = wishes.get();
    const lists = await Promise.all(wanted.map((wish) => filesFor(LISTING, manifest, wish)));
    const all = new Set(lists.flat());
    const onFile = (done: number) => {
      if (!mine.signal.aborted) setKeeping({ step: 'fetching', done, total: all.size });
    };
    await keepFiles([...all], onFile, mine.signal);
    mine.signal.throwIfAborted();
    await keepOnly(all);
    for (const [i, wish] of wanted.entries()) noteBytes(wish, await bytesOf(lists[i] ?? []));
    if (!mine.signal.aborted) setKeeping({ step: 'rest' });
  } catch (error) {
    if (mine.signal.aborted) return;
    // One file did not come: the others that are on their way need not.
    mine.abort();
    setKeeping({
      step: 'failed',
      error: error instanceof Error ? error : new Error(String(error)),
    });
  }
}

/** Ends what is being fetched. What came so far stays until wishes are fulfilled again. */
export function stopKeeping(): void {
  running?.abort();
  running = null;
  setKeeping({ step: 'rest' });
}

/** What is being done now, and after each change. */
export function useKeeping(): Keeping {
  return useSyncExternalStore(subscribe, () => keeping);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
