import { placeIn } from './place.ts';

/** How far an article is read. */
export interface Reading {
  /** See `placeIn`. */
  place: number;
  /** Whether more than half a screen was read, and the end was not seen. */
  isInTheMiddle: boolean;
}

/**
 * Follows how far the article of a pane is read, and tells it when the page is
 * hidden and when what this returns is called: by then another may be in the pane.
 */
export function followReading(pane: HTMLElement, tell: (reading: Reading) => void): () => void {
  let reading = readingIn(pane);
  const follow = () => {
    reading = readingIn(pane);
  };
  const leave = () => tell(reading);
  pane.addEventListener('scroll', follow, { passive: true });
  window.addEventListener('pagehide', leave);
  return () => {
    leave();
    pane.removeEventListener('scroll', follow);
    window.removeEventListener('pagehide', leave);
  };
}

function readingIn(pane: HTMLElement): Reading {
  const { scrollTop, clientHeight, scrollHeight } = pane;
  const isBegun = scrollTop > clientHeight / 2;
  const isEndAhead = scrollTop + clientHeight < scrollHeight - clientHeight / 4;
  return { place: placeIn(pane), isInTheMiddle: isBegun && isEndAhead };
}
