import { useEffect } from 'react';
import type { Entry } from '../../manifest/types.ts';
import { useBody } from '../data/useArticle.ts';
import { isRead, setRead, useMarks } from '../state/marks.ts';
import { isSaved, setSaved, useSaved } from '../state/saved.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** A ribbon, as between the pages of a book. */
const RIBBON = 'M7 4h10v16l-5-4-5 4z';

/** Says in a row that its article is put by. */
export function SavedMark({ entry }: { entry: Entry }) {
  const words = useWords();
  useSaved();
  return (
    isSaved(entry.url) && (
      <svg viewBox="0 0 24 24" className="saved-mark" role="img" aria-label={words.saved}>
        <path d={RIBBON} />
      </svg>
    )
  );
}

/** Puts the open article by and keeps it unread. Once its body is shown it counts as read. */
export function EntryMarks({ entry }: { entry: Entry }) {
  const words = useWords();
  useMarks();
  useSaved();
  const { url } = entry;
  const isShown = useBody(entry).data?.pack.has(url);
  useEffect(() => {
    if (isShown) setRead({ url }, true);
  }, [isShown, url]);
  const buttons = [
    { name: words.save, isOn: isSaved(url), set: setSaved, path: RIBBON },
    { name: words.unread, isOn: !isRead(entry), set: keepUnread, path: UNREAD },
  ];
  return buttons.map(({ name, isOn, set, path }) => (
    <button
      key={path}
      type="button"
      className="icon-button mark-button"
      aria-label={name}
      aria-pressed={isOn}
      onClick={() => set(entry, !isOn)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={path} />
      </svg>
    </button>
  ));
}

/** The dot that stands before what is new. */
const UNREAD = 'M12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10';

function keepUnread(entry: Entry, isUnread: boolean): void {
  setRead(entry, !isUnread);
}
