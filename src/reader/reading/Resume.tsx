import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { leaveAt, left as places } from '../state/left.ts';
import { followReading } from './followReading.ts';
import { goTo } from './place.ts';
import { ResumeNote } from './ResumeNote.tsx';

interface ResumeProps {
  /** What the article scrolls in. */
  pane: HTMLElement;
}

/** Goes on where an article was left in an earlier visit, and keeps where it is left in this one. */
export function Resume({ pane }: ResumeProps) {
  const { pathname: path, search, hash } = useLocation();
  const isPointed = hash !== '' || new URLSearchParams(search).has('quote');
  // Who came to a place, or has begun to read, is not taken elsewhere.
  const [left] = useState(() =>
    isPointed || pane.scrollTop > 0 ? null : (places.get().get(path) ?? null),
  );
  useLayoutEffect(() => {
    if (left !== null) goTo(pane, left);
  }, [pane, left]);
  useEffect(
    () =>
      followReading(pane, ({ place, isInTheMiddle }) =>
        leaveAt(path, isInTheMiddle ? place : null),
      ),
    [pane, path],
  );
  return left !== null && <ResumeNote pane={pane} />;
}
