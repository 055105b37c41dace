/** Remembers, for this tab, which row stood on top of each list. */

const KEY = 'kanbao.place.';

/** Keeps the top row of the list with an address. Without storage nothing is kept: lists open at their top. */
export function keepPlace(listPath: string, row: number): void {
  try {
    sessionStorage.setItem(KEY + listPath, String(row));
  } catch (error) {
    console.info('The place in the list could not be kept:', error);
  }
}

/** The row kept for a list, or null. */
export function placeKept(listPath: string): number | null {
  try {
    const kept = sessionStorage.getItem(KEY + listPath);
    return kept !== null && /^\d{1,9}$/.test(kept) ? Number(kept) : null;
  } catch (error) {
    console.info('The place in the list could not be read:', error);
    return null;
  }
}
