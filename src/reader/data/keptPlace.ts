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

/** The place kept under a name, or null. */
export function placeKept(name: string): number | null {
  try {
    const kept = sessionStorage.getItem(KEY + name);
    return kept !== null && /^\d{1,9}(?:\.\d{1,3})?$/.test(kept) ? Number(kept) : null;
  } catch (error) {
    console.info('A place could not be read:', error);
    return null;
  }
}
