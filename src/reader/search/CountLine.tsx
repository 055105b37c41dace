import { useWordsOf } from '../words/useWordsOf.ts';
import type { Progress } from './progress.ts';
import { SEARCH_WORDS } from './words.ts';

/** How many articles were found, or are likely to be. */
export function CountLine({ progress }: { progress: Progress | null }) {
  const words = useWordsOf(SEARCH_WORDS);
  return (
    <p className="search-count" role="status">
      {progress && textOf(words, progress)}
    </p>
  );
}

function textOf(words: typeof SEARCH_WORDS.zh, { state, results, count }: Progress): string {
  if (state === 'running') return words.searching(results.length);
  return count.isAbout ? words.about(count.count) : words.total(count.count);
}
