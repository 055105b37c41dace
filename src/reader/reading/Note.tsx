import { useLayoutEffect, useRef } from 'react';
import { useWordsOf } from '../words/useWordsOf.ts';
import { placeBeside } from './placeBeside.ts';
import { READING_WORDS } from './words.ts';
import '../styles/note.css';

interface NoteProps {
  /** The link that stands for the note in the text. */
  mark: HTMLElement;
  /** The note at its place. */
  note: Element;
  onClose: () => void;
}

/** A note beside its mark, or at the lower edge of a phone. A click elsewhere and Escape close it. */
export function Note({ mark, note, onClose }: NoteProps) {
  const words = useWordsOf(READING_WORDS);
  const card = useRef<HTMLElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = text.current;
    if (!box || !card.current) return;
    const copy = withoutWayBack(note);
    box.append(copy);
    card.current.showPopover();
    card.current.focus({ preventScroll: true });
    const leave = placeBeside(card.current, mark);
    return () => {
      leave();
      for (const child of [...box.childNodes]) child.remove();
    };
  }, [mark, note]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are what is clicked, by key too
    <aside
      className="note-card"
      popover="auto"
      tabIndex={-1}
      ref={card}
      onClick={({ target }) => {
        // The page that it leads to is not to lie under the card.
        if (target instanceof Element && target.closest('a')) card.current?.hidePopover();
      }}
      aria-label={words.note(mark.textContent.trim())}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose();
      }}
    >
      <div
        className="body note-text"
        lang={note.closest('[lang]')?.getAttribute('lang') ?? undefined}
        dir="auto"
        ref={text}
      />
      <a className="note-way" href={mark.getAttribute('href') ?? undefined}>
        {words.toNote}
      </a>
    </aside>
  );
}

/** A copy of what a note says. Its ids stay with the note itself. */
function withoutWayBack(note: Element): DocumentFragment {
  const range = document.createRange();
  range.selectNodeContents(note);
  const copy = range.cloneContents();
  for (const way of copy.querySelectorAll('.footnote-backref')) way.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  return copy;
}
