import { useEffect, useState } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import { placeIn } from './place.ts';
import { READING_WORDS } from './words.ts';
import '../styles/resume.css';

/** How far the reader goes on before the note goes, in blocks. */
const FAR = 0.2;

/** Says that an article goes on where it was left, and leads to its beginning. Goes by itself when it is read on. */
export function ResumeNote({ pane }: { pane: HTMLElement }) {
  const words = useWordsOf(READING_WORDS);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Not px of the pane: pictures that come above what is read change those.
    const from = placeIn(pane);
    const follow = () => {
      if (Math.abs(placeIn(pane) - from) > FAR) setOver(true);
    };
    pane.addEventListener('scroll', follow, { passive: true });
    return () => pane.removeEventListener('scroll', follow);
  }, [pane]);
  if (isOver) return null;
  return (
    <div className="resume" role="status">
      <p>
        {words.resumed}
        <span aria-hidden="true">·</span>
        <button
          type="button"
          onClick={() => {
            pane.scrollTop = 0;
            // The button goes away, and the focus with it.
            pane.querySelector('h1')?.focus({ preventScroll: true });
            setOver(true);
          }}
        >
          {words.toBeginning}
        </button>
      </p>
    </div>
  );
}
