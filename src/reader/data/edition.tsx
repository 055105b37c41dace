import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Entry, Manifest } from '../../manifest/types.ts';
import type { Titled } from '../script/script.ts';
import { useScript } from '../script/useScript.ts';
import { showsAtOnce } from './live.ts';
import { newestPrepared } from './prepareEdition.ts';
import { manifestQuery } from './queries.ts';

type Mark = (entry: Entry) => ReactNode;

interface EditionState {
  /**
   * The edition on show, in the reader's script. It changes when the reader takes
   * a newer one; by itself where posts come live.
   */
  manifest: Manifest;
  /** An entry as it is to be shown: in the reader's script, its language said. What is kept is never this. */
  show<T extends Titled>(entry: T): T & { lang: string };
  /** What lists draw beside the time of an entry; left out most of the time. See `lendMark`. */
  mark: Mark | undefined;
  /** Lends lists a mark: the part that knows of it comes later, and only then. */
  lendMark: Dispatch<SetStateAction<Mark | undefined>>;
  /** How many articles the newest edition has more; null when there is none that the reader could take. */
  newer: number | null;
  /** Shows the newest edition; asks the server first when told that files of this one are gone. */
  take(options?: { askAgain: boolean }): void;
}

const EditionContext = createContext<EditionState | null>(null);

/**
 * Holds the edition that is being read: another takes its place when it is
 * asked for, or comes live, and never before what is in sight of it has arrived.
 */
export function EditionProvider({ first, children }: { first: Manifest; children: ReactNode }) {
  const client = useQueryClient();
  const [isLive] = useState(showsAtOnce);
  const script = useScript();
  const [shown, setShown] = useState(first);
  const [mark, lendMark] = useState<Mark>();
  const { data: latest = first } = useQuery(manifestQuery);
  const take = useCallback(
    async ({ askAgain } = { askAgain: false }) => {
      if (askAgain) await client.refetchQueries(manifestQuery);
      setShown(await newestPrepared(client, shown));
    },
    [client, shown],
  );
  const isNewer = latest.edition !== shown.edition;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each edition that arrives
  useEffect(() => {
    if (isLive && isNewer) take();
  }, [isLive, isNewer, latest]);
  const state = useMemo((): EditionState => {
    const manifest = script.manifest(shown);
    const { lang } = manifest.site;
    return {
      manifest,
      show: (entry) => ({ lang, ...script.entry(entry, lang) }),
      newer: isNewer && !isLive ? latest.count - shown.count : null,
      take,
      mark,
      lendMark,
    };
  }, [shown, latest, isNewer, isLive, take, script, mark]);
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
