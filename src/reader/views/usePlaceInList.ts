import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import type { Address } from '../../manifest/types.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';
import type { LongList, Start } from './useLongList.ts';

interface ListPlace {
  list: LongList;
  /** Address of the list: its place is kept under it. */
  path: string;
  /** Rows of the list. */
  rows: number;
  /** The row that stands on top now. */
  top: number;
  /** The article that is open beside the list or over it, or null. */
  article: Address | null;
  /** Its row; null while unknown, or when it is not in the list. */
  openRow: number | null;
  /** Whether the list began at a place that was kept. */
  isKept: boolean;
}

/** Where a list begins: at the place that was kept, else with the row of the article that it came with. */
export function useStart(path: string, rows: number, openRow: number | null): Start | null {
  const navigation = useNavigationType();
  const [start] = useState((): Start | null => {
    const kept = navigation === 'POP' ? placeKept(path) : null;
    if (kept !== null && kept <= rows) return { row: rows - kept, align: 'start' };
    return openRow === null ? null : { row: openRow, align: 'center' };
  });
  return start;
}

/**
 * Keeps a list where its reader was: after Back and reload, and while its width
 * changes. Places are kept as rows from the end, which new articles do not move.
 */
export function usePlaceInList({
  list,
  path,
  rows,
  top,
  article,
  openRow,
  isKept,
}: ListPlace): void {
  const reading = article !== null;
  const latest = useRef(top);
  useEffect(() => {
    latest.current = top;
  });
  const { isScrolling } = list;
  // A place that was kept is not given up before the list has moved to it.
  const moved = useRef(!isKept);
  useEffect(() => {
    if (isScrolling) moved.current = true;
    else if (moved.current) keepPlace(path, rows - top);
  }, [path, rows, top, isScrolling]);
  useEffect(() => () => keepPlace(path, rows - latest.current), [path, rows]);

  useStaysOnTop(list, top, reading);
  // A list without a kept place has begun with this row.
  useShowsOpenRow(list, article, openRow, !isKept);
  useBackToTop(list, reading);
}

/** A list that grows narrow or wide as an article opens or closes goes on showing the same rows. */
function useStaysOnTop(list: LongList, top: number, reading: boolean): void {
  const width = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is on top when the view changes
  useLayoutEffect(() => {
    const now = list.scroller.current?.clientWidth ?? 0;
    const changed = width.current !== 0 && width.current !== now;
    width.current = now;
    if (changed) list.scrollTo(top, 'start');
  }, [reading]);
}

/** The row of an article is in sight when it opens. Where a new edition moves that row, the list stays. */
function useShowsOpenRow(
  { scrollTo }: LongList,
  article: Address | null,
  openRow: number | null,
  isShown: boolean,
): void {
  const shown = useRef(isShown && openRow !== null ? article : null);
  useEffect(() => {
    if (article === null) shown.current = null;
    if (openRow === null || article === shown.current) return;
    shown.current = article;
    scrollTo(openRow, 'auto');
  }, [scrollTo, article, openRow]);
}

/** A link to the list that is already on show leads to its top. */
function useBackToTop({ scrollTo }: LongList, reading: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const before = useRef({ key, reading });
  useEffect(() => {
    const sameList = before.current.key !== key && !before.current.reading && !reading;
    before.current = { key, reading };
    if (sameList && navigation !== 'POP') scrollTo(0, 'start');
  }, [scrollTo, key, navigation, reading]);
}
