import { useEffect, useLayoutEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { leaveAt, placeLeft } from './leftPlace.ts';
import { goTo, placeIn } from './place.ts';
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
  const [left] = useState(() => (isPointed || pane.scrollTop > 0 ? null : placeLeft(path)));
  useLayoutEffect(() => {
    if (left !== null) goTo(pane, left);
  }, [pane, left]);
  useEffect(() => {
    let place = placeIn(pane);
    let isInside = isInTheMiddle(pane);
    const follow = () => {
      place = placeIn(pane);
      isInside = isInTheMiddle(pane);
    };
    const keep = () => leaveAt(path, isInside ? place : null);
    pane.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      pane.removeEventListener('scroll', follow);
      window.removeEventListener('pagehide', keep);
    };
  }, [pane, path]);
  return left !== null && <ResumeNote pane={pane} />;
}

/** Whether more than half a screen was read, and the end was not seen. */
function isInTheMiddle({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollTop > clientHeight / 2 && scrollTop + clientHeight < scrollHeight - clientHeight / 4;
}
