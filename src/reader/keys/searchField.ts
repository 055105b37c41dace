let shown: HTMLInputElement | null = null;
let isWanted = false;

/** Says what searches are typed into; it gets the focus if that was asked for. Returns what takes that back. */
export function showSearchField(field: HTMLInputElement | null): () => void {
  shown = field;
  if (isWanted) focusSearchField();
  return () => {
    shown = null;
  };
}

/** Gives the focus to the field of the search, as soon as it is seen; false where it is not yet. */
export function focusSearchField(): boolean {
  const isSeen = shown !== null && getComputedStyle(shown).visibility !== 'hidden';
  isWanted = !isSeen;
  if (!isSeen) return false;
  shown?.focus();
  shown?.select();
  return true;
}
