import { cjkOf, type Scripts } from './scripts.ts';

/** What a reader reads in a minute. */
const CJK_PER_MINUTE = 500;
const WORDS_PER_MINUTE = 230;

/** Minutes to read a text: at least 1; 0 when there is none. */
export function readingTime(scripts: Scripts, hasText: boolean): number {
  if (!hasText) return 0;
  const minutes = cjkOf(scripts) / CJK_PER_MINUTE + scripts.words / WORDS_PER_MINUTE;
  return Math.max(1, Math.round(minutes));
}
