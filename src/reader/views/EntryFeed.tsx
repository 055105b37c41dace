import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigationType } from 'react-router-dom';
import type { Address, Day } from '../../manifest/types.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';
import { useEntries } from '../data/useEntries.ts';
import type { Filter } from '../filter/filter.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';
import { EntryRow } from '../parts/EntryRow.tsx';
import { listPath } from '../routes.ts';
import { dayHeader, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';

interface EntryFeedProps {
  slice: Slice;
  filter: Filter;
  /** The open article, or null. */
  article: Address | null;
  /** Its index in the timeline; null while unknown, or when it is not in the slice. */
  index: number | null;
  today: Day;
}

/** Heights before a row is measured, in px. */
const DAY_HEIGHT = 40;
const ENTRY_HEIGHT = 88;
type List = Virtualizer<HTMLDivElement, Element>;
/** Rows drawn beyond the edges, so that a flick does not show blanks. */
const OVERSCAN = 8;

/** The entries of a slice. Only the rows in sight exist, and only their pages are loaded. */
export function EntryFeed({ slice, filter, article, index, today }: EntryFeedProps) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: slice.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (rowAt(slice, row).kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
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
  const openRow = index === null ? null : rowOf(slice, index);
  usePlaceInList(list, slice, listPath(filter), openRow, rowAfter(offset + DAY_HEIGHT));
  const current = rowAt(slice, rowAfter(offset));
  const currentCount =
    current.kind === 'day' ? current.count : slice.days.find(([day]) => day === current.day)?.[1];
  return (
    <div className="feed-scroller" ref={scroller}>
      <p className="day-now" aria-hidden="true">
        <DayName day={current.day} today={today} />
        <span className="count">{words.articles(currentCount ?? 0)}</span>
      </p>
      <div
        role="feed"
        aria-label={words.list}
        className="feed"
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

/**
 * Puts the list where the reader was: after Back and reload at the row that
 * stood on top. The open article's row is kept in sight, in the middle of a
 * list that was opened beside it.
 */
function usePlaceInList(
  list: List,
  slice: Slice,
  path: string,
  openRow: number | null,
  top: number,
) {
  const navigation = useNavigationType();
  const placed = useRef(false);
  useLayoutEffect(() => {
    if (placed.current) return;
    placed.current = true;
    const kept = navigation === 'POP' ? placeKept(path) : null;
    if (kept !== null && kept < slice.rows) list.scrollToIndex(kept, { align: 'start' });
  }, [list, slice, path, navigation]);
  const shown = useRef(false);
  useEffect(() => {
    if (openRow === null) return;
    const kept = navigation === 'POP' && placeKept(path) !== null;
    list.scrollToIndex(openRow, { align: shown.current || kept ? 'auto' : 'center' });
    shown.current = true;
  }, [list, path, navigation, openRow]);
  const { isScrolling } = list;
  useEffect(() => {
    if (!isScrolling) keepPlace(path, top);
  }, [path, top, isScrolling]);
}
