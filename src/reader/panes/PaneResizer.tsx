import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { NARROWEST, setListWidth, USUAL, useListWidth, WIDEST } from '../prefs/listWidth.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { PANES_WORDS } from './words.ts';
import '../styles/panes.css';

/** What a key press moves the line by, in px. */
const STEPS = new Map([
  ['ArrowLeft', -16],
  ['ArrowRight', 16],
  ['PageUp', -64],
  ['PageDown', 64],
]);
/** The line's ends. */
const ENDS = new Map([
  ['Home', NARROWEST],
  ['End', WIDEST],
]);

/** The line between list and article, which can be moved by pointer and by key; a double click puts it back. */
export function PaneResizer() {
  const words = useWordsOf(PANES_WORDS);
  const width = useListWidth() ?? USUAL;
  /** What lies between the pointer that holds the line and the line itself, in px; null while none does. */
  const hold = useRef<number | null>(null);
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    if (hold.current !== null) setListWidth(event.clientX - hold.current);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = ENDS.get(event.key) ?? width + (STEPS.get(event.key) ?? Number.NaN);
    if (Number.isNaN(to)) return;
    event.preventDefault();
    setListWidth(to);
  };
  return (
    <hr
      className="pane-resizer"
      aria-orientation="vertical"
      aria-label={words.listWidth}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={(event) => {
        // Else the browser may begin to drag what lies beneath.
        event.preventDefault();
        event.currentTarget.focus();
        event.currentTarget.setPointerCapture(event.pointerId);
        hold.current = event.clientX - width;
      }}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => {
        hold.current = null;
      }}
      onDoubleClick={() => setListWidth(null)}
      onKeyDown={onKeyDown}
    />
  );
}
