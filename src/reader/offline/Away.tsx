import { useEffect } from 'react';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { textsHere } from './whatIsHere.ts';
import { OFFLINE_WORDS } from './words.ts';

/** Says that there is no network, and in the lists which texts are not here. */
export function Away() {
  const words = useWordsOf(OFFLINE_WORDS);
  useMarks();
  return (
    <b className="away" title={words.offlineHint}>
      {words.offline}
    </b>
  );
}

/** Lends lists the mark of texts that are not here, as long as there is no network. */
function useMarks(): void {
  const { manifest, lendMark } = useEdition();
  useEffect(() => {
    let isOver = false;
    const lend = async () => {
      const isHere = await textsHere(manifest);
      if (isOver) return;
      lendMark(() => (entry: Entry) => !isHere(entry) && <Absent />);
    };
    // Where nothing can be kept there is nothing to tell.
    lend().catch((error) => console.info('It is not known what is here:', error));
    return () => {
      isOver = true;
      lendMark(undefined);
    };
  }, [manifest, lendMark]);
}

/** A cloud that is crossed out. */
function Absent() {
  const words = useWordsOf(OFFLINE_WORDS);
  return (
    <span className="absent-mark" role="img" aria-label={words.absent} title={words.absent}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M9 6.5A6 6 0 0 1 17.6 10 4 4 0 0 1 19 17.5M15 18H7a4.5 4.5 0 0 1-.6-8.96M4 4l16 16" />
      </svg>
    </span>
  );
}
