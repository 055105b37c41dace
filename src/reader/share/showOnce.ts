import { showRange } from '../body/showRange.ts';
import { isFirstHere } from '../data/onceHere.ts';

/**
 * Brings a range of an article into sight. That happens once for each entry of
 * the browser's history: after Back or a reload the reader is where he was.
 */
export function showOnce(range: Range): void {
  if (isFirstHere('isQuoteShown')) showRange(range);
}
