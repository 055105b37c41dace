import { type ComponentType, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { coming } from '../data/coming.ts';
import { Crash } from '../parts/Crash.tsx';
import { SHARE_NAMES } from '../share/names.ts';
import type { SharingProps } from '../share/Sharing.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';

const sharing = () => import('../share/Sharing.tsx');

/** The button that shares a list or an article. If what it does is lost, only it is missing. */
export function Share(what: Omit<SharingProps, 'asked'>) {
  return (
    <Crash>
      <ShareButton {...what} />
    </Crash>
  );
}

/** All else comes when it is pressed, when text is selected, or with a link to a quotation. */
function ShareButton({ filter, entry }: Omit<SharingProps, 'asked'>) {
  const names = useWordsOf(SHARE_NAMES);
  const { search } = useLocation();
  const [part, setPart] = useState<{ Sharing: ComponentType<SharingProps> }>();
  const [asked, setAsked] = useState(0);
  const [lost, setLost] = useState<Error>();
  useEffect(() => {
    if (!entry) return;
    const look = () => {
      const isWanted = search.includes('quote=') || !document.getSelection()?.isCollapsed;
      // An article is read without it.
      if (isWanted) coming(sharing, setPart, console.info);
    };
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [entry, search]);
  if (lost) throw lost;
  return (
    <>
      <button
        type="button"
        className="icon-button share-button"
        aria-label={names[entry ? 'article' : 'list']}
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(asked + 1);
          coming(sharing, setPart, setLost);
        }}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4M8 8l4-4 4 4M6 12v8h12v-8" />
        </svg>
      </button>
      {part && <part.Sharing entry={entry} filter={filter} asked={asked} />}
    </>
  );
}
