import type { Entry } from '../../manifest/types.ts';
import type { Unsearched } from '../../search/search.ts';
import type { Snippet } from './checkText.ts';
import type { Count } from './tally.ts';

/** An article that was found. */
export interface Result {
  /** In the timeline of everything. */
  place: number;
  entry: Entry;
  snippet: Snippet;
}

/** What a search could not reach. */
export interface Reach {
  /** Stretches of the paper that could not be searched. */
  unsearched: readonly Unsearched[];
  /** Articles that may be what is asked for, and could not be looked into. */
  unchecked: number;
}

/** How far a search has come. */
export interface Progress extends Reach {
  /** In the order in which they are shown: others come behind them, never between. */
  results: readonly Result[];
  /**
   * It goes on by itself, rests until more is asked for, has looked into many
   * articles without finding as many as are, or has come to its end.
   */
  state: 'running' | 'resting' | 'held' | 'done';
  count: Count;
  /** Where nothing was found: phrases, in their normal form, that no article has. */
  lacking: readonly string[];
}

/** Whether nothing was left out that may be what is asked for. */
export function isWhole({ unsearched, unchecked }: Reach): boolean {
  return unsearched.length === 0 && unchecked === 0;
}

/** What comes within so many ms is told together. */
const TOGETHER = 40;

/** Holds how far a search has come, and tells who listens. */
export class ProgressStore {
  private now: Progress = {
    results: [],
    state: 'running',
    count: { count: 0, isAbout: true },
    unsearched: [],
    unchecked: 0,
    lacking: [],
  };
  private readonly listeners = new Set<() => void>();
  private isTelling = false;

  readonly get = (): Progress => this.now;

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The result at a place of the list, once there are so many; undefined when there are not. */
  resultAt(place: number): Promise<Result | undefined> {
    return new Promise((resolve) => {
      const look = () => {
        const { results, state } = this.now;
        if (results.length <= place && state === 'running') return;
        this.listeners.delete(look);
        resolve(results[place]);
      };
      this.listeners.add(look);
      look();
    });
  }

  update(news: Partial<Progress>): void {
    this.now = { ...this.now, ...news };
    if (this.isTelling) return;
    this.isTelling = true;
    setTimeout(() => {
      this.isTelling = false;
      for (const listener of this.listeners) listener();
    }, TOGETHER);
  }
}
