import type { Day, Timeline } from '../../manifest/types.ts';
import { useRetry } from '../data/edition.tsx';
import { rangeText } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { isWhole, type Reach } from './progress.ts';
import { daysOf } from './unsearchedDays.ts';
import { SEARCH_WORDS } from './words.ts';

interface UnreachedProps {
  reach: Reach;
  /** Of everything. */
  timeline: Timeline;
  today: Day;
  onRetry(): void;
}

/** Says what could not be searched, which may have more. */
export function Unreached({ reach, timeline, today, onRetry }: UnreachedProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const retry = useRetry(onRetry);
  const { unsearched, unchecked } = reach;
  return (
    <div className="search-unreached" role="status">
      {!isWhole(reach) && (
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
