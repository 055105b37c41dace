import { Lightbox } from './Lightbox.tsx';
import { Note } from './Note.tsx';

interface OverProps {
  /** What was clicked: a picture, or the mark of a note. */
  from: HTMLElement;
  /** The picture, or the note. */
  shown: HTMLElement;
  onClose: () => void;
}

/** What opens over a body: a picture in full, or a note beside its mark. */
export function Over({ from, shown, onClose }: OverProps) {
  return shown instanceof HTMLImageElement ? (
    <Lightbox picture={shown} onClose={onClose} />
  ) : (
    <Note key={shown.id} mark={from} note={shown} onClose={onClose} />
  );
}
