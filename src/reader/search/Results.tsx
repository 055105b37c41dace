import { useRef } from 'react';
import type { Address, Day, Timeline } from '../../manifest/types.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import type { Filter, Search } from '../filter/filter.ts';
import { Failure } from '../parts/Failure.tsx';
import { articlePath, listPath } from '../routes.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { CountLine } from './CountLine.tsx';
import { End } from './End.tsx';
import { Order } from './Order.tsx';
import type { Progress } from './progress.ts';
import { ResultRow } from './ResultRow.tsx';
import type { Ask } from './run.ts';
import { ScopeBar } from './ScopeBar.tsx';
import { Unreached } from './Unreached.tsx';
import { useResultList } from './useResultList.ts';
import { useRun } from './useRun.ts';
import { SEARCH_WORDS } from './words.ts';

interface ResultsProps {
  filter: Filter;
  search: Search;
  ask: Ask;
  /** Of everything. */
  timeline: Timeline;
  /** The article that is open beside them or over them, or null. */
  article: Address | null;
  today: Day;
}

/** What a search finds, as it finds it. */
export function Results({ filter, search, ask, timeline, article, today }: ResultsProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const { manifest } = useEdition();
  const scroller = useRef<HTMLDivElement>(null);
  const feed = useRef<HTMLDivElement>(null);
  const name = listPath(filter);
  const shown = useRun(name, ask, manifest, timeline);
  const { progress, isBefore } = shown;
  const { results, count, state } = progress;
  const error = errorIn(progress, ask);
  const retry = useRetry(shown.again);
  const retryRest = () => {
    shown.again();
    // The button goes away, and the focus with it.
    feed.current?.focus({ preventScroll: true });
  };
  useResultList({ name, shown, article, scroller, feed });
  return (
    <>
      <ScopeBar filter={filter} today={today} order={<Order filter={filter} search={search} />}>
        <CountLine progress={error ? null : progress} />
      </ScopeBar>
      <div className="feed-scroller" ref={scroller}>
        <div className="feed-news" role="status">
          {shown.isOld && (
            <button type="button" className="pill" onClick={shown.again}>
              {own.newer}
            </button>
          )}
        </div>
        <div
          role="feed"
          aria-label={words.list}
          aria-busy={state === 'running' || isBefore}
          className="results"
          data-before={isBefore || undefined}
          ref={feed}
          tabIndex={-1}
        >
          {results.map((result, i) => (
            <ResultRow
              key={result.place}
              result={result}
              phrases={ask.phrases}
              to={articlePath(result.entry.url, filter)}
              isOpen={result.entry.url === article}
              position={i + 1}
              total={count.isAbout ? -1 : count.count}
            />
          ))}
        </div>
        {error ? (
          <Failure error={error} onRetry={retry} />
        ) : (
          <End filter={filter} today={today} progress={progress} onGoOn={() => shown.run.goOn()} />
        )}
      </div>
      {!error && (
        <Unreached reach={progress} timeline={timeline} today={today} onRetry={retryRest} />
      )}
    </>
  );
}

/** Why nothing could be searched; null where something was. */
function errorIn({ state, unsearched }: Progress, { scope: { range } }: Ask): Error | null {
  const lost = unsearched.reduce((sum, { range: [from, to] }) => sum + to - from, 0);
  const error = unsearched[0]?.error;
  const isAll = state === 'done' && lost === range[1] - range[0];
  return isAll && error instanceof Error ? error : null;
}
