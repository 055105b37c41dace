import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Day } from '../../manifest/types.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import { LazyPart } from '../data/lazyPart.ts';
import { timelineQuery } from '../data/queries.ts';
import type { Filter } from '../filter/filter.ts';
import type { DateFilterProps } from '../parts/DateFilter.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Later } from '../parts/Later.tsx';
import { Sheet, type SheetHandle } from '../parts/Sheet.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { listPath } from '../routes.ts';
import { rangeText } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { SEARCH_WORDS } from './words.ts';

const dateFilterPart = new LazyPart<DateFilterProps>(
  'DateFilter',
  async () => (await import('../parts/DateFilter.tsx')).DateFilter,
);

const CROSS = (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6 6l12 12M18 6L6 18" />
  </svg>
);

interface ScopeBarProps {
  filter: Filter;
  today: Day;
  /** Stands before the sources and days. */
  order?: ReactNode;
  /** What is said of the results: behind what must not move when it changes. */
  children?: ReactNode;
}

/** In which source and in which days is searched, and the ways out of them. */
export function ScopeBar({ filter, today, order, children }: ScopeBarProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const { manifest } = useEdition();
  const sheet = useRef<SheetHandle>(null);
  const label = manifest.categories.find(({ slug }) => slug === filter.category)?.label;
  return (
    <div className="search-scope">
      {order}
      {label !== undefined && (
        <Link
          className="button search-chip"
          to={listPath({ ...filter, category: null })}
          aria-label={own.everywhere(label)}
        >
          <bdi>{label}</bdi>
          {CROSS}
        </Link>
      )}
      {children}
      <button
        type="button"
        className="button date-button"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.open()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 6h14v14H5zM5 10h14M9 3v4m6-4v4" />
        </svg>
        <span className="hidden-label">{words.date}：</span>
        {rangeText(words, filter.range, today)}
      </button>
      {filter.range && (
        <Link
          className="icon-button"
          to={listPath({ ...filter, range: null })}
          aria-label={words.clearDates}
        >
          {CROSS}
        </Link>
      )}
      <Sheet ref={sheet} title={words.date}>
        <Later>
          <Dates filter={filter} today={today} onChosen={() => sheet.current?.close()} />
        </Later>
      </Sheet>
    </div>
  );
}

/** The days of the source that is searched in. */
function Dates({ filter, today, onChosen }: ScopeBarProps & { onChosen(): void }) {
  const { manifest } = useEdition();
  const navigate = useNavigate();
  const category = manifest.categories.find(({ slug }) => slug === filter.category);
  const {
    data: timeline,
    error,
    refetch,
  } = useQuery(timelineQuery(category?.timeline ?? manifest.timeline));
  const retry = useRetry(refetch);
  const DateFilter = dateFilterPart.get();
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!timeline) return <Waiting />;
  return (
    <DateFilter
      timeline={timeline}
      range={filter.range}
      today={today}
      timeZone={manifest.site.timeZone}
      onChoose={(range) => {
        onChosen();
        navigate(listPath({ ...filter, range }));
      }}
    />
  );
}
