import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useWordsOf } from '../words/useWordsOf.ts';
import { READING_WORDS } from './words.ts';
import '../styles/code.css';

/** What code gets once it is on the page: its colours, and in each frame a button that copies it. */
export function CodeTools({ frames }: { frames: readonly Element[] }) {
  return frames
    .filter((frame) => !frame.querySelector('.math'))
    .map((frame, i) =>
      // The frames of a text are always the same, in the same order.
      createPortal(<CopyButton frame={frame} />, frame, `${i}`),
    );
}

function CopyButton({ frame }: { frame: Element }) {
  const words = useWordsOf(READING_WORDS);
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(frame.querySelector('pre')?.textContent ?? '');
      setSaid('copied');
    } catch (error) {
      // Without https, or when the reader forbids it.
      console.info('Code could not be copied:', error);
      setSaid('notCopied');
    }
  };
  return (
    <span className="code-tools">
      <span role="status">{said && words[said]}</span>
      <button
        type="button"
        className="icon-button"
        aria-label={words.copy}
        title={words.copy}
        onClick={copy}
        onBlur={() => setSaid(null)}
        onPointerLeave={() => setSaid(null)}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          {said === 'copied' ? (
            <path d="M5 13l4 4L19 7" />
          ) : (
            <path d="M9 9h11v11H9zM5 15H4V4h11v1" />
          )}
        </svg>
      </button>
    </span>
  );
}
