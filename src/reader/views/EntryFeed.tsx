import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigationType } from 'react-router-dom';
import type { Address, Day, Hash } from '../../manifest/types.ts';
import { useArticle, useIndex } from '../data/useArticle.ts';
import { useEntries } from '../data/useEntries.ts';
import type { Filter } from '../filter/filter.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';
import { EntryRow } from '../parts/EntryRow.tsx';
import { listPath } from '../routes.ts';
import { dayHeader, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { keyOf, type ShownList, useNextShown } from './shownList.ts';
import { usePlaceInList } from './usePlaceInList.ts';

interface EntryFeedProps {
  /** Names the timeline of the slice. */
  hash: Hash;
  slice: Slice;
  filter: Filter;
  /** The open article, or null. */
  article: Address | null;
  today: Day;
}

/** Heights before a row is measured, in px. */
const DAY_HEIGHT = 40;
const ENTRY_HEIGHT = 88;
/** Rows drawn beyond the edges, so that a flick does not show blanks. */
const OVERSCAN = 8;

/**
 * The entries of a slice. Only the rows in sight exist, and only their pages
 * are loaded. A slice of a newer edition takes its place when it is known where
 * the rows in sight are in it, and these stay where they are.
 */
export function EntryFeed({ hash, slice: newest, filter, article, today }: EntryFeedProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const feed = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ShownList>({
    hash,
    slice: newest,
    shift: 0,
    holds: false,
    unseen: 0,
  });
  const { slice } = shown;
  const list = useVirtualizer({
    count: slice.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rowAt(slice, row).kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
    getItemKey: useCallback((row) => keyOf(shown, row), [shown]),
    // Which means: the row on top keeps its place, whatever comes above it.
    anchorTo: shown.holds ? 'end' : 'start',
    overscan: OVERSCAN,
    // The day's name lies over the top of the list.
    scrollPaddingStart: DAY_HEIGHT,
  });
  const items = list.getVirtualItems();
  const rows = items.map((item) => rowAt(slice, item.index));
  const slots = useEntries(
    slice,
    rows.flatMap((row) => (row.kind === 'entry' ? [row.index] : [])),
  );
  const offset = list.scrollOffset ?? 0;
  const rowAfter = (edge: number) => items.find((item) => item.end > edge)?.index ?? 0;
  const top = rowAfter(offset + DAY_HEIGHT);
  const next = useNextShown(shown, {
    hash,
    slice: newest,
    sight: rows.flatMap((row, i) => {
      const isInSight = row.kind === 'entry' && (items[i]?.index ?? 0) >= top;
      const entry = isInSight && slots.get(row.index)?.entry;
      return entry ? [{ index: row.index, entry }] : [];
    }),
    isAtTop: offset < DAY_HEIGHT,
    isScrolling: list.isScrolling,
  });
  if (next) setShown(next);
  const { data: open } = useArticle(article);
  const index = useIndex(shown.hash, open);
  const isListed = index !== null && index >= slice.start && index < slice.start + slice.total;
  const openRow = isListed ? rowOf(slice, index) : null;
  usePlaceInList({ list, path: listPath(filter), rows: slice.rows, top, article, openRow });
  useFocusOnReturn(scroller, article !== null, openRow);
  const goToTop = () => {
    list.scrollToOffset(0);
    // The button that had the focus goes away.
    feed.current?.focus({ preventScroll: true });
  };
  const current = rowAt(slice, rowAfter(offset));
  const currentCount =
    current.kind === 'day' ? current.count : slice.days.find(([day]) => day === current.day)?.[1];
  return (
    <div className="feed-scroller" ref={scroller}>
      <p className="day-now" aria-hidden="true">
        <DayName day={current.day} today={today} />
        <span className="count">{words.articles(currentCount ?? 0)}</span>
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
        style={{ height: list.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rowAt(slice, item.index);
          return (
            <div
              key={item.key}
              ref={list.measureElement}
              data-index={item.index}
              className="feed-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
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

/** Gives the focus back to the headline that an article was opened from, when the reader goes back. */
function useFocusOnReturn(
  scroller: RefObject<HTMLElement | null>,
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
    const link = scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] a`);
    link?.focus({ preventScroll: true });
  }, [scroller, reading, openRow, navigation]);
}
