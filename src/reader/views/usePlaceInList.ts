import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import type { Address } from '../../manifest/types.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';

interface ListPlace {
  list: Virtualizer<HTMLDivElement, Element>;
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
}

/**
 * Keeps a list where its reader was: after Back and reload, and while its width
 * changes. Places are kept as rows from the end, which new articles do not move.
 */
export function usePlaceInList({ list, path, rows, top, article, openRow }: ListPlace): void {
  const reading = article !== null;
  const navigation = useNavigationType();
  const [kept] = useState(() => (navigation === 'POP' ? placeKept(path) : null));
  const [openedBeside] = useState(reading);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list is first there
  useLayoutEffect(() => {
    if (kept !== null && kept <= rows) list.scrollToIndex(rows - kept, { align: 'start' });
  }, []);

  const latest = useRef(top);
  useEffect(() => {
    latest.current = top;
  });
  const { isScrolling } = list;
  // A place that was kept is not given up before the list has moved to it.
  const moved = useRef(kept === null);
  useEffect(() => {
    if (isScrolling) moved.current = true;
    else if (moved.current) keepPlace(path, rows - top);
  }, [path, rows, top, isScrolling]);
  useEffect(() => () => keepPlace(path, rows - latest.current), [path, rows]);

  useStaysOnTop(list, top, reading);
  useShowsOpenRow(list, article, openRow, openedBeside && kept === null);
  useBackToTop(list, reading);
}

/** A list that grows narrow or wide as an article opens or closes goes on showing the same rows. */
function useStaysOnTop(list: ListPlace['list'], top: number, reading: boolean): void {
  const width = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is on top when the view changes
  useLayoutEffect(() => {
    const now = list.scrollElement?.clientWidth ?? 0;
    const changed = width.current !== 0 && width.current !== now;
    width.current = now;
    if (changed) list.scrollToIndex(top, { align: 'start' });
  }, [reading]);
}

/**
 * The row of an article is in sight when it opens, in the middle of a list that
 * came with the article. Where a new edition moves that row, the list stays.
 */
function useShowsOpenRow(
  list: ListPlace['list'],
  article: Address | null,
  openRow: number | null,
  centre: boolean,
): void {
  const first = useRef(centre);
  const shown = useRef<Address | null>(null);
  useEffect(() => {
    if (article === null) shown.current = null;
    if (openRow === null || article === shown.current) return;
    shown.current = article;
    list.scrollToIndex(openRow, { align: first.current ? 'center' : 'auto' });
    first.current = false;
  }, [list, article, openRow]);
}

/** A link to the list that is already on show leads to its top. */
function useBackToTop(list: ListPlace['list'], reading: boolean): void {
  const { key } = useLocation();
  const navigation = useNavigationType();
  const before = useRef({ key, reading });
  useEffect(() => {
    const sameList = before.current.key !== key && !before.current.reading && !reading;
    before.current = { key, reading };
    if (sameList && navigation !== 'POP') list.scrollToOffset(0);
  }, [list, key, navigation, reading]);
}
