/** Room between a card and what it belongs to, and the edges of the window, in px. */
const GAP = 8;

/** Ties a card to its mark for the style sheet; `note.css` uses the same name. */
const ANCHOR = '--note-mark';

/**
 * Puts a card beside its mark: by the browser, which moves it along, where it
 * can; else once, under the mark or above it. Returns what unties the two.
 */
export function placeBeside(card: HTMLElement, mark: HTMLElement): () => void {
  if (CSS.supports('anchor-name', ANCHOR)) {
    mark.style.setProperty('anchor-name', ANCHOR);
    return () => mark.style.removeProperty('anchor-name');
  }
  const size = card.getBoundingClientRect();
  const at = spotBeside(mark.getBoundingClientRect(), size, {
    width: window.innerWidth,
    height: window.innerHeight,
  });
  card.style.setProperty('--left', `${at.left}px`);
  card.style.setProperty('--top', `${at.top}px`);
  return () => undefined;
}

interface Size {
  width: number;
  height: number;
}

interface Box extends Size {
  left: number;
  top: number;
}

/** Where a card goes: under its mark, else above it, and inside the window. All in px of the window. */
export function spotBeside(mark: Box, card: Size, window: Size): { left: number; top: number } {
  const middle = mark.left + mark.width / 2 - card.width / 2;
  const left = Math.max(GAP, Math.min(middle, window.width - card.width - GAP));
  const under = mark.top + mark.height + GAP;
  const above = mark.top - card.height - GAP;
  const fits = under + card.height + GAP <= window.height || above < GAP;
  return {
    left,
    top: Math.max(GAP, fits ? Math.min(under, window.height - card.height - GAP) : above),
  };
}
