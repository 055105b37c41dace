import type { Entry } from '../../manifest/types.ts';

const NONE: readonly Entry[] = [];
let shown = NONE;
const listeners = new Set<() => void>();

/** Says which articles are on show as found, in their order; returns what takes that back. */
export function showResults(entries: readonly Entry[]): () => void {
  const tell = (next: readonly Entry[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  tell(entries);
  return () => tell(NONE);
}

/** The articles that are on show as found; for `useSyncExternalStore`. */
export const resultsOnShow = {
  get: (): readonly Entry[] => shown,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
