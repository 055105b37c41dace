import { useState } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import type { QuoteState } from './useMarkedQuote.ts';
import { SHARE_WORDS } from './words.ts';

/** Says what became of the quotation of the address; it is seen only when its text is gone. */
export function QuoteNote({ state }: { state: QuoteState }) {
  const { close } = useWords();
  const words = useWordsOf(SHARE_WORDS);
  const [isClosed, setClosed] = useState(false);
  const isSeen = state === 'lost' && !isClosed;
  return (
    <div role="status" className={isSeen ? 'quote-note' : 'hidden-label'}>
      {state !== 'none' && <p>{words[state]}</p>}
      {isSeen && (
        <button
          type="button"
          className="icon-button"
          aria-label={close}
          onClick={() => setClosed(true)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </button>
      )}
    </div>
  );
}
