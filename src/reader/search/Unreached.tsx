import type { Day, Timeline } from '../../manifest/types.ts';
import { useRetry } from '../data/edition.tsx';
import { rangeText } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import type { Progress } from './progress.ts';
import { daysOf } from './unsearchedDays.ts';
import { SEARCH_WORDS } from './words.ts';

interface UnreachedProps {
  progress: Pick<Progress, 'unsearched' | 'unchecked'>;
  /** Of everything. */
  timeline: Timeline;
  today: Day;
  onRetry(): void;
}

/** Says what could not be searched, which may have more. */
export function Unreached({ progress, timeline, today, onRetry }: UnreachedProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const retry = useRetry(onRetry);
  const { unsearched, unchecked } = progress;
  const isWhole = unsearched.length === 0 && unchecked === 0;
  return (
    <div className="search-unreached" role="status">
      {!isWhole && (
        <>
          <p>
            {daysOf(unsearched, timeline).map((span) => (
              <span key={span.to}>{own.unsearched(rangeText(words, span, today))} </span>
            ))}
            {unchecked > 0 && own.unchecked(unchecked)}
          </p>
          <button type="button" className="button" onClick={retry}>
            {words.retry}
          </button>
        </>
      )}
    </div>
  );
}
