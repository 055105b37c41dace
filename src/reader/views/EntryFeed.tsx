import { useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router-dom';
import type { Address, Day, Hash } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useArticle, useIndex } from '../data/useArticle.ts';
import { useEntries } from '../data/useEntries.ts';
import type { Filter } from '../filter/filter.ts';
import { DAY_HEIGHT } from '../filter/frames.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';
import { showList } from '../keys/listOnShow.ts';
import { EntryRow } from '../parts/EntryRow.tsx';
import { listPath } from '../routes.ts';
import { isLastVisit, useLastVisit } from '../state/visits.ts';
import { dayHeader, isUntimed, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { firstShown, useNextShown } from './shownList.ts';
import { useLead } from './useLead.ts';
import { type LongList, useLongList } from './useLongList.ts';
import { usePlaceInList, useStart } from './usePlaceInList.ts';

interface EntryFeedProps {
  /** Names the timeline of the slice. */
  hash: Hash;
  slice: Slice;
  filter: Filter;
  /** The open article, or null. */
  article: Address | null;
  today: Day;
}

/**
 * The entries of a slice. Only the rows in sight exist, and only their pages
 * are loaded. A slice of a newer edition takes its place when it is known where
 * the rows in sight are in it, and these stay where they are.
 */
export function EntryFeed({ hash, slice: newest, filter, article, today }: EntryFeedProps) {
  const words = useWords();
  const { manifest } = useEdition();
  const scroller = useRef<HTMLDivElement>(null);
  const feed = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => firstShown(hash, newest));
  const { slice } = shown;
  const path = listPath(filter);
  const openRow = useOpenRow(shown.hash, slice, article);
  const start = useStart(path, slice.rows, openRow);
  const list = useLongList(shown, scroller, start);
  const { items, offset } = list;
  const rows = items.map(({ row }) => rowAt(slice, row));
  const seen = list.isFlying ? [] : rows;
  const slots = useEntries(
    slice,
    seen.flatMap((row) => (row.kind === 'entry' ? [row.index] : [])),
  );
  const lead = useLead(slots, slice.start, slice.total, start === null && filter.range === null);
  const rowAfter = (edge: number) => items.find((item) => item.end > edge)?.row ?? 0;
  const top = rowAfter(offset + DAY_HEIGHT);
  const sight = rows.flatMap((row, i) => {
    const isInSight = row.kind === 'entry' && (items[i]?.row ?? 0) >= top;
    const entry = isInSight && slots.get(row.index)?.entry;
    return entry ? [{ index: row.index, entry }] : [];
  });
  const next = useNextShown(shown, {
    hash,
    slice: newest,
    sight,
    isAtTop: list.first === 0 && offset < DAY_HEIGHT,
    isScrolling: list.isScrolling,
  });
  if (next) setShown(next);
  // Beside an article the list is not what is looked at.
  const last = useLastVisit(filter.category ?? '', article === null ? sight[0]?.entry : undefined);
  const isLast = (index: number) =>
    isLastVisit(last, slots.get(index - 1)?.entry, slots.get(index)?.entry);
  const isKept = start?.align === 'start';
  usePlaceInList({ list, path, rows: slice.rows, top, article, openRow, isKept });
  const { scrollTo } = list;
  useEffect(() => showList({ hash: shown.hash, slice, top, feed: feed.current, scrollTo }));
  useFocusOnReturn(list, article !== null, openRow);
  const goToTop = () => {
    list.scrollTo(0, 'start');
    // The button that had the focus goes away.
    feed.current?.focus({ preventScroll: true });
  };
  const current = rowAt(slice, rowAfter(offset));
  return (
    <div className="feed-scroller" ref={scroller}>
      <p className="day-now" aria-hidden="true">
        <DayName day={current.day} today={today} />
        <span className="count">{words.articles(current.count)}</span>
      </p>
      <div className="feed-news" role="status">
        {shown.unseen > 0 && (
          <button type="button" className="pill" onClick={goToTop}>
            {words.newArticles(shown.unseen)}
          </button>
        )}
      </div>
      <div
        role="feed"
        aria-label={words.list}
        className="feed"
        ref={feed}
        tabIndex={-1}
        data-untimed={isUntimed(manifest) || undefined}
        style={{ height: list.height }}
      >
        {items.map((item) => {
          const row = rowAt(slice, item.row);
          return (
            <div
              key={item.key}
              ref={list.measure}
              data-index={item.row - list.first}
              className="feed-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {
                // Over the day's name, where the next day begins there.
                isLast(row.index) && rowAt(slice, item.row - 1).kind !== 'day' && (
                  <p className="last-visit">
                    <span>{words.lastVisit}</span>
                  </p>
                )
              }
              {row.kind === 'day' ? (
                <h2 className="day-header">
                  <DayName day={row.day} today={today} />
                  <span className="count">{words.articles(row.count)}</span>
                </h2>
              ) : (
                <EntryRow
                  slot={slots.get(row.index)}
                  filter={filter}
                  open={article}
                  lead={lead}
                  position={row.index - slice.start + 1}
                  total={slice.total}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function DayName({ day, today }: { day: Day; today: Day }) {
  const words = useWords();
  return (
    <time dateTime={day}>
      {dayHeader(words, day, today)} <span className="weekday">{weekdayName(words, day)}</span>
    </time>
  );
}

/** The row of the open article; null while it is not known, or not in the slice. */
function useOpenRow(hash: Hash, slice: Slice, article: Address | null): number | null {
  const { data: open } = useArticle(article);
  const { data: index = null } = useIndex(hash, open);
  const isListed = index !== null && index >= slice.start && index < slice.start + slice.total;
  return isListed ? rowOf(slice, index) : null;
}

/** Gives the focus back to the headline that an article was opened from, when the reader goes back. */
function useFocusOnReturn(
  { scroller, first }: LongList,
  reading: boolean,
  openRow: number | null,
): void {
  const navigation = useNavigationType();
  const from = useRef<number | null>(null);
  useEffect(() => {
    // From one article to the next the row is not known for a moment: that is no return.
    if (reading) {
      from.current = openRow ?? from.current;
      return;
    }
    const row = from.current;
    from.current = null;
    if (row === null || navigation !== 'POP') return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${row - first}"] a`);
    link?.focus({ preventScroll: true });
  }, [scroller, first, reading, openRow, navigation]);
}
