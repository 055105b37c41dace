import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import type { Address, Category, Timeline } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { timelineQuery } from '../data/queries.ts';
import { useToday } from '../data/today.ts';
import { useArticle, useIndex } from '../data/useArticle.ts';
import { useTitle } from '../data/useTitle.ts';
import { type Filter, type Range, spanOf } from '../filter/filter.ts';
import { sliceOf } from '../filter/slice.ts';
import { DateFilter } from '../parts/DateFilter.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Sheet, type SheetHandle } from '../parts/Sheet.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { listPath } from '../routes.ts';
import { rangeText } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { EmptyList } from './EmptyList.tsx';
import { EntryFeed } from './EntryFeed.tsx';
import { NoSuchCategory } from './NotFound.tsx';

interface ListPaneProps {
  filter: Filter;
  /** The article open beside the list, or null. */
  article: Address | null;
}

/** The list of a filter: its heading, its dates, its entries. */
export function ListPane({ filter, article }: ListPaneProps) {
  const { manifest, take } = useEdition();
  const category = manifest.categories.find(({ slug }) => slug === filter.category);
  const known = filter.category === null || category !== undefined;
  const hash = category?.timeline ?? manifest.timeline;
  const { data: timeline, error, refetch } = useQuery({ ...timelineQuery(hash), enabled: known });
  const { data: entry } = useArticle(article);
  const index = useIndex(hash, known ? entry : null);
  if (!known) return article === null && <NoSuchCategory filter={filter} />;
  if (error) {
    const retry = () => {
      take({ askAgain: true });
      refetch();
    };
    return <Failure error={error} onRetry={retry} />;
  }
  if (!timeline) return <Waiting />;
  return (
    <List filter={filter} category={category} timeline={timeline} article={article} index={index} />
  );
}

interface ListProps extends ListPaneProps {
  category: Category | undefined;
  timeline: Timeline;
  /** Index of the open article in the timeline, or null. */
  index: number | null;
}

function List({ filter, category, timeline, article, index }: ListProps) {
  const words = useWords();
  const { manifest } = useEdition();
  const navigate = useNavigate();
  const today = useToday(manifest.site.timeZone);
  const sheet = useRef<SheetHandle>(null);
  const slice = useMemo(
    () => sliceOf(timeline, spanOf(filter.range, today)),
    [timeline, filter.range, today],
  );
  const inside = index !== null && index >= slice.start && index < slice.start + slice.total;
  const name = category?.label ?? words.everything;
  const dates = rangeText(words, filter.range, today);
  useTitle(
    filter.category === null && !filter.range
      ? manifest.site.title
      : `${[name, filter.range && dates].filter(Boolean).join(' · ')} — ${manifest.site.title}`,
    article === null,
  );
  const heading = useFocusOnArrival(article === null);
  const choose = (range: Range | null) => {
    sheet.current?.close();
    navigate(listPath({ ...filter, range }));
  };
  const dateFilter = (
    <DateFilter
      timeline={timeline}
      range={filter.range}
      today={today}
      timeZone={manifest.site.timeZone}
      onChoose={choose}
    />
  );
  const Heading = article === null ? 'h1' : 'h2';
  return (
    <>
      <section className="list-pane" aria-label={words.list}>
        <header className="list-header">
          <Heading tabIndex={-1} ref={heading} className="list-name">
            <bdi>{name}</bdi>
          </Heading>
          <span className="count">{words.articles(slice.total)}</span>
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
            {dates}
          </button>
          {filter.range && (
            <Link
              to={listPath({ ...filter, range: null })}
              className="icon-button"
              aria-label={words.clearDates}
            >
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <path d="M6 6l12 12M18 6L6 18" />
              </svg>
            </Link>
          )}
        </header>
        {slice.total === 0 ? (
          <EmptyList
            filter={filter}
            timeline={timeline}
            today={today}
            what={`${name} · ${dates}`}
          />
        ) : (
          <EntryFeed
            slice={slice}
            filter={filter}
            article={article}
            index={inside ? index : null}
            today={today}
          />
        )}
        <Sheet ref={sheet} title={words.date}>
          {dateFilter}
        </Sheet>
      </section>
      {article === null && (
        <aside className="date-rail" aria-label={words.calendar}>
          {dateFilter}
        </aside>
      )}
    </>
  );
}

/** Moves focus to a list's heading when the reader came here by a link, not by opening the page or by Back. */
function useFocusOnArrival(isPage: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    if (isPage && key !== 'default' && type === 'PUSH') heading.current?.focus();
  }, [isPage, key, type]);
  return heading;
}
