import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Manifest } from '../../manifest/types.ts';
import { SHOWS_AT_ONCE } from './live.ts';
import { manifestQuery } from './queries.ts';

interface EditionState {
  /** The edition on show. It changes only when the reader takes a newer one. */
  manifest: Manifest;
  /** How many articles the newest edition has more; null while the one on show is the newest. */
  newer: number | null;
  /** Shows the newest edition; asks the server first when told that files of this one are gone. */
  take(options?: { askAgain: boolean }): void;
}

const EditionContext = createContext<EditionState | null>(null);

/**
 * Holds the edition that is being read, so that a list does not move under its
 * reader when a new one is published.
 */
export function EditionProvider({ first, children }: { first: Manifest; children: ReactNode }) {
  const client = useQueryClient();
  const [taken, setTaken] = useState(first);
  const { data: latest = first } = useQuery(manifestQuery);
  const shown = SHOWS_AT_ONCE ? latest : taken;
  const take = useCallback(
    async ({ askAgain } = { askAgain: false }) => {
      if (askAgain) await client.refetchQueries(manifestQuery);
      setTaken((before) => client.getQueryData(manifestQuery.queryKey) ?? before);
    },
    [client],
  );
  const state = useMemo(
    () => ({
      manifest: shown,
      newer: latest.edition === shown.edition ? null : latest.count - shown.count,
      take,
    }),
    [shown, latest, take],
  );
  return <EditionContext value={state}>{children}</EditionContext>;
}

/**
 * What Retry does: asks again, and for the newest edition too, since a file may
 * be missing because its edition is gone.
 */
export function useRetry(refetch: () => void): () => void {
  const { take } = useEdition();
  return () => {
    take({ askAgain: true });
    refetch();
  };
}

/** The edition on show. Must be called inside `EditionProvider`. */
export function useEdition(): EditionState {
  const state = useContext(EditionContext);
  if (!state) throw new Error('useEdition outside EditionProvider');
  return state;
}
