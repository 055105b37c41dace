import { useWordsOf } from '../words/useWordsOf.ts';
import { isWhole, type Progress } from './progress.ts';
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

function textOf(words: typeof SEARCH_WORDS.zh, progress: Progress): string {
  const { state, results, count } = progress;
  if (state === 'running') return words.searching(results.length);
  if (state === 'done' && !isWhole(progress)) return words.found(results.length);
  return count.isAbout ? words.about(count.count) : words.total(count.count);
}
