/** Remembers, for this tab, where the reader was in each list and article: in rows, or in blocks of text. */

const KEY = 'kanbao.place.';

/** Keeps a place under a name. Without storage nothing is kept: everything opens at its top. */
export function keepPlace(name: string, place: number): void {
  try {
    sessionStorage.setItem(KEY + name, String(place));
  } catch (error) {
    console.info('A place could not be kept:', error);
  }
}

/**
 * Whether the page was opened anew, by its address or a link, and nobody has gone
 * back since. After a reload and Back the entry of the history has the router's state.
 */
let isArriving = window.history.state === null;
window.addEventListener('popstate', () => {
  isArriving = false;
});

/** The place kept under a name, or null: who comes anew begins at the top. */
export function placeKept(name: string): number | null {
  if (isArriving) return null;
  try {
    const kept = sessionStorage.getItem(KEY + name);
    return kept !== null && isPlace(kept) ? Number(kept) : null;
  } catch (error) {
    console.info('A place could not be read:', error);
    return null;
  }
}

/** Whether a text is a place: rows or blocks, and a part of one. */
function isPlace(text: string): boolean {
  return /^\d{1,9}(?:\.\d{1,5})?$/.test(text);
}
