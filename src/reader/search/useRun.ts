import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Manifest, Timeline } from '../../manifest/types.ts';
import { showsAtOnce } from '../data/live.ts';
import { searchFilesOf } from '../data/searchQueries.ts';
import type { Progress } from './progress.ts';
import { type Ask, SearchRun } from './run.ts';

/** Results that are wanted at first: most take a text each. */
export const PAGEFUL = 12;

/** A search under way, and what is shown of it. */
export interface ShownRun {
  run: SearchRun;
  progress: Progress;
  /** Whether what is shown is that of the search before: this one has found nothing yet. */
  isBefore: boolean;
  /** Whether the paper was updated since it began. */
  isOld: boolean;
  /** Searches anew, in the newest edition. */
  again(): void;
}

interface Held {
  name: string;
  edition: string;
  run: SearchRun;
  before: Progress | null;
  /** As many results as it must have to take its place. */
  enough: number;
}

/**
 * Searches for what is asked, which a name stands for. What was found before
 * stays in sight until something else is found, and while editions come and go.
 */
export function useRun(name: string, ask: Ask, manifest: Manifest, timeline: Timeline): ShownRun {
  const client = useQueryClient();
  const [isLive] = useState(showsAtOnce);
  const begin = (before: Progress | null, enough: number): Held => ({
    ...{ name, before, enough, edition: manifest.edition },
    run: new SearchRun(searchFilesOf(client, manifest, timeline), ask),
  });
  const [held, setHeld] = useState(() => begin(null, 0));
  const isOld = held.edition !== manifest.edition;
  const beginAgain = () => {
    const before = shownOf(held.run.progress.get(), held);
    // Of the same search all that was there is to be there again, so that nothing jumps.
    return begin(before, held.name === name ? before.results.length : 1);
  };
  // Where editions come by themselves nothing is to move; else the reader has asked for the new one.
  const next = held.name !== name || (isOld && !isLive) ? beginAgain() : held;
  if (next !== held) setHeld(next);
  const { run } = next;
  useEffect(() => {
    run.want(Math.max(PAGEFUL, next.enough));
    return () => run.pause();
  }, [run, next.enough]);
  const now = useSyncExternalStore(run.progress.subscribe, run.progress.get);
  const progress = shownOf(now, next);
  return {
    ...{ run, progress, isOld: isOld && isLive, isBefore: progress !== now },
    again: () => setHeld(beginAgain()),
  };
}

function shownOf(now: Progress, { before, enough }: Pick<Held, 'before' | 'enough'>): Progress {
  const hasNews = now.results.length >= enough || now.state !== 'running';
  return before && before.results.length > 0 && !hasNews ? before : now;
}
