import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Address, Day, Timeline } from '../../manifest/types.ts';
import { isSearchable, readQuery } from '../../search/query.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import { timelineQuery } from '../data/queries.ts';
import { useToday } from '../data/today.ts';
import { type Filter, type Search, spanOf } from '../filter/filter.ts';
import { sliceOf } from '../filter/slice.ts';
import { phrasesOf } from '../hits/phrases.ts';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Help } from './Help.tsx';
import { Results } from './Results.tsx';
import type { Ask } from './run.ts';
import { ScopeBar } from './ScopeBar.tsx';
import { articlesIn, scopeOf } from './scope.ts';
import { Unsearchable } from './Unsearchable.tsx';

interface ContentProps {
  filter: Filter;
  search: Search;
  /** The article that was opened from the results, or null. */
  article: Address | null;
}

/** What stands below the field: results, or what can be done to get some. */
export function Content({ filter, search, article }: ContentProps) {
  const { manifest } = useEdition();
  const today = useToday(manifest.site.timeZone);
  const { data: timeline, error, refetch } = useQuery(timelineQuery(manifest.timeline));
  const retry = useRetry(refetch);
  const canBeSearched = useMemo(() => isSearchable(readQuery(search.q)), [search.q]);
  if (manifest.search === null) return <Unsearchable filter={filter} />;
  if (search.q === '' || !canBeSearched) {
    return (
      <>
        <ScopeBar filter={filter} today={today} />
        {search.q === '' ? <Help filter={filter} /> : <Unsearchable filter={filter} q={search.q} />}
      </>
    );
  }
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!timeline) return <Waiting />;
  return (
    <Searched filter={filter} search={search} timeline={timeline} article={article} today={today} />
  );
}

interface SearchedProps extends ContentProps {
  timeline: Timeline;
  today: Day;
}

function Searched(props: SearchedProps) {
  const { filter, search, timeline, today } = props;
  const { manifest } = useEdition();
  const ask = useMemo((): Ask => {
    const query = readQuery(search.q);
    const slice = sliceOf(timeline, spanOf(filter.range, today));
    const scope = scopeOf(query, filter, manifest, slice);
    return {
      ...{ query, scope },
      phrases: phrasesOf(search.q),
      most: articlesIn(scope.categories, manifest.categories),
      byRelevance: search.sort === 'relevance',
    };
  }, [filter, search, manifest, timeline, today]);
  return <Results {...props} ask={ask} />;
}
