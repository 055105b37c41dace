import { type ComponentType, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { SHARE_NAMES } from '../share/names.ts';
import type { SharingProps } from '../share/Sharing.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';

/**
 * The button that shares a list or an article. All else comes when it is
 * pressed, when text is selected, or with a link to a quotation.
 */
export function Share({ filter, entry }: Omit<SharingProps, 'asked'>) {
  const names = useWordsOf(SHARE_NAMES);
  const { search } = useLocation();
  const [part, setPart] = useState<{ Sharing: ComponentType<SharingProps> }>();
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!entry) return;
    const look = () => {
      const isWanted = search.includes('quote=') || !document.getSelection()?.isCollapsed;
      // An article is read without it.
      if (isWanted) import('../share/Sharing.tsx').then(setPart, console.info);
    };
    look();
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [entry, search]);
  return (
    <>
      <button
        type="button"
        className="icon-button share-button"
        aria-label={names[entry ? 'article' : 'list']}
        aria-haspopup="dialog"
        onClick={() => {
          setAsked(asked + 1);
          import('../share/Sharing.tsx').then(setPart, (error) =>
            setPart(() => {
              throw error;
            }),
          );
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
