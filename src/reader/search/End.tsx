import type { Day } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { Nothing } from './Nothing.tsx';
import type { Progress } from './progress.ts';
import { SEARCH_WORDS } from './words.ts';

interface EndProps {
  filter: Filter;
  today: Day;
  progress: Progress;
  /** The reader wants more texts to be looked into. */
  onGoOn(): void;
}

/** Below the results: why there are no more, or none. */
export function End({ filter, today, progress, onGoOn }: EndProps) {
  const own = useWordsOf(SEARCH_WORDS);
  const { results, state } = progress;
  if (state === 'held') {
    return (
      <div className="search-end">
        <p>{own.held}</p>
        <button type="button" className="button" onClick={onGoOn}>
          {own.goOn}
        </button>
      </div>
    );
  }
  if (state !== 'done') return <p className="search-end" aria-hidden="true" />;
  if (results.length > 0) return <p className="search-end">{own.end}</p>;
  return <Nothing filter={filter} today={today} progress={progress} />;
}
