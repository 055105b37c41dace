import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router-dom';
import type { Address, Day } from '../../manifest/types.ts';
import { useEntries } from '../data/useEntries.ts';
import type { Filter } from '../filter/filter.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';
import { EntryRow } from '../parts/EntryRow.tsx';
import { listPath } from '../routes.ts';
import { dayHeader, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { usePlaceInList } from './usePlaceInList.ts';

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
  usePlaceInList({
    list,
    path: listPath(filter),
    rows: slice.rows,
    top: rowAfter(offset + DAY_HEIGHT),
    reading: article !== null,
    openRow,
  });
  useFocusOnReturn(scroller, article !== null, openRow);
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
