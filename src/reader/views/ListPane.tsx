import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Address, Category, Hash, Timeline } from '../../manifest/types.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import { LazyPart } from '../data/lazyPart.ts';
import { timelineQuery } from '../data/queries.ts';
import { useToday } from '../data/today.ts';
import { useArticle, useIndex } from '../data/useArticle.ts';
import { useTitle } from '../data/useTitle.ts';
import { type Filter, spanOf } from '../filter/filter.ts';
import { sliceOf } from '../filter/slice.ts';
import type { DateFilterProps } from '../parts/DateFilter.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Later } from '../parts/Later.tsx';
import { ListHeader } from '../parts/ListHeader.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { listPath } from '../routes.ts';
import { rangeText } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Absent } from './Absent.tsx';
import { EmptyList } from './EmptyList.tsx';
import { EntryFeed } from './EntryFeed.tsx';
import { Share } from './Share.tsx';

/** Phones show it when it is asked for, desks after the list. */
const dateFilterPart = new LazyPart<DateFilterProps>(
  'DateFilter',
  async () => (await import('../parts/DateFilter.tsx')).DateFilter,
);

interface ListPaneProps {
  filter: Filter;
  /** The article open beside the list, or null. */
  article: Address | null;
}

/** The list of a filter: its heading, its dates, its entries. */
export function ListPane({ filter, article }: ListPaneProps) {
  const { manifest } = useEdition();
  const category = manifest.categories.find(({ slug }) => slug === filter.category);
  const known = filter.category === null || category !== undefined;
  const hash = category?.timeline ?? manifest.timeline;
  const { data: timeline, error, refetch } = useQuery({ ...timelineQuery(hash), enabled: known });
  const retry = useRetry(refetch);
  if (!known) return article === null && <Absent filter={filter} />;
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!timeline) return <Waiting />;
  return (
    <List filter={filter} category={category} hash={hash} timeline={timeline} article={article} />
  );
}

interface ListProps extends ListPaneProps {
  category: Category | undefined;
  /** Names the timeline. */
  hash: Hash;
  timeline: Timeline;
}

function List({ filter, category, hash, timeline, article }: ListProps) {
  const words = useWords();
  const { manifest } = useEdition();
  const navigate = useNavigate();
  const { timeZone, title } = manifest.site;
  const today = useToday(timeZone);
  const slice = useMemo(
    () => sliceOf(timeline, spanOf(filter.range, today)),
    [timeline, filter.range, today],
  );
  const isPlaced = useIsPlaced(hash, article);
  const name = category?.label ?? words.everything;
  const dates = rangeText(words, filter.range, today);
  const isPage = article === null;
  useTitle(titleOf(title, [category?.label, filter.range && dates]), isPage);
  const DateFilter = dateFilterPart.get();
  const dateFilter = (
    <Later>
      <DateFilter
        timeline={timeline}
        range={filter.range}
        today={today}
        timeZone={timeZone}
        onChoose={(range) => navigate(listPath({ ...filter, range }))}
      />
    </Later>
  );
  return (
    <>
      <section className="list-pane" aria-label={words.list}>
        <ListHeader
          name={name}
          count={slice.total}
          dates={dates}
          filter={filter}
          isPage={isPage}
          share={<Share filter={filter} />}
        >
          {dateFilter}
        </ListHeader>
        {slice.total === 0 && (
          <EmptyList
            filter={filter}
            timeline={timeline}
            today={today}
            what={`${name} · ${dates}`}
          />
        )}
        {slice.total > 0 && !isPlaced && <Waiting />}
        {slice.total > 0 && isPlaced && (
          <EntryFeed hash={hash} slice={slice} filter={filter} article={article} today={today} />
        )}
      </section>
      {isPage && (
        <aside className="date-rail" aria-label={words.calendar}>
          {dateFilter}
        </aside>
      )}
    </>
  );
}

/** Whether it is known where a list begins: one that comes with an article begins at its row, and loads no others before. */
function useIsPlaced(hash: Hash, article: Address | null): boolean {
  const found = useArticle(article);
  const index = useIndex(hash, found.data);
  const isLocating = found.isLoading || index.isLoading;
  const [isPlaced, setPlaced] = useState(!isLocating);
  if (!isPlaced && !isLocating) setPlaced(true);
  return isPlaced;
}

/** `上海证券报 · 近 7 天 — 金融消息`; the paper's own title where nothing is chosen. */
function titleOf(paper: string, chosen: (string | null | undefined)[]): string {
  const parts = chosen.filter(Boolean).join(' · ');
  return parts === '' ? paper : `${parts} — ${paper}`;
}
