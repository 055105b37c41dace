import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useNavigationType } from 'react-router-dom';
import type { Address, Entry } from '../../manifest/types.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';
import { type ListOnShow, showList } from '../keys/listOnShow.ts';
import { showResults } from './resultsOnShow.ts';
import { endOfSight, placeIn, scrollToPlace } from './sight.ts';
import { PAGEFUL, type ShownRun } from './useRun.ts';

/** Rows below the last one in sight that are to be there already. */
const AHEAD = 8;

/** Among so many results the open article is looked for. */
const MOST_SOUGHT = 60;

interface ResultList {
  /** Names the search: its place is kept under it. */
  name: string;
  shown: ShownRun;
  /** The article that is open beside the list or over it, or null. */
  article: Address | null;
  scroller: RefObject<HTMLDivElement | null>;
  feed: RefObject<HTMLDivElement | null>;
}

/** Asks for more results as their list is scrolled, keeps its place, and tells keys of it. */
export function useResultList({ name, shown, article, scroller, feed }: ResultList): void {
  const { run, progress, isBefore } = shown;
  const { results } = progress;
  /** Place in the rows at the top. */
  const top = useRef(0);
  const goal = useGoal(name);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each row that comes may be in sight
  useEffect(() => {
    const box = scroller.current;
    const rows = feed.current?.children;
    if (!box || !rows || isBefore) return;
    const look = () => {
      const end = endOfSight(rows, box);
      top.current = placeIn(rows, box);
      run.snippets.see(Math.floor(top.current), end);
      run.want(end + AHEAD);
      if (goal.current === null) keepPlace(name, Number(top.current.toFixed(3)));
    };
    look();
    box.addEventListener('scroll', look, { passive: true });
    return () => box.removeEventListener('scroll', look);
  }, [run, results.length, isBefore, name, scroller, feed, goal]);

  // A search begins at its top, or where its reader left it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when there is another search to be shown
  useLayoutEffect(() => {
    if (goal.current === null && !isBefore) scroller.current?.scrollTo({ top: 0 });
  }, [name, isBefore, scroller, goal]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each row that comes may be that
  useLayoutEffect(() => {
    if (goal.current === null || isBefore) return;
    run.want(Math.ceil(goal.current) + PAGEFUL);
    const [rows, box] = [feed.current?.children, scroller.current];
    const isThere = rows && box && scrollToPlace(rows, box, goal.current);
    if (isThere || progress.state === 'done') goal.current = null;
  }, [run, results.length, progress.state, isBefore, scroller, feed, goal]);

  useEffect(() => {
    const isMissing = article !== null && results.every(({ entry }) => entry.url !== article);
    // Its neighbours are the way on.
    if (isMissing && results.length < MOST_SOUGHT) run.want(results.length + PAGEFUL);
  }, [run, results, article]);
  useStaysOnTop({ scroller, feed }, top, article !== null);
  useFocusOnReturn(
    feed,
    results.findIndex(({ entry }) => entry.url === article),
  );
  useEffect(() => showResults(results.map(({ entry }) => entry)), [results]);
  useEffect(() => showList(listOf(name, shown, feed.current, Math.floor(top.current))));
}

/** The place at which the reader left a search, to be scrolled to as soon as it is there; null for none. */
function useGoal(name: string): RefObject<number | null> {
  const navigation = useNavigationType();
  const goal = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how the reader came to this search
  useLayoutEffect(() => {
    goal.current = (navigation === 'POP' && placeKept(name)) || null;
  }, [name]);
  return goal;
}

/** A list that grows narrow or wide as an article opens or closes goes on showing the same rows. */
function useStaysOnTop(
  { scroller, feed }: Pick<ResultList, 'scroller' | 'feed'>,
  top: RefObject<number>,
  reading: boolean,
): void {
  const before = useRef(reading);
  useLayoutEffect(() => {
    const [rows, box] = [feed.current?.children, scroller.current];
    if (before.current !== reading && rows && box) scrollToPlace(rows, box, top.current);
    before.current = reading;
  }, [scroller, feed, top, reading]);
}

/** Gives the focus back to the headline that an article was opened from, when the reader goes back. */
function useFocusOnReturn(feed: RefObject<HTMLDivElement | null>, open: number): void {
  const navigation = useNavigationType();
  const from = useRef(-1);
  useEffect(() => {
    const left = from.current;
    from.current = open;
    if (open >= 0 || left < 0 || navigation !== 'POP') return;
    feed.current?.children[left]?.querySelector('a')?.focus({ preventScroll: true });
  }, [feed, open, navigation]);
}

function listOf(name: string, shown: ShownRun, feed: HTMLElement | null, top: number): ListOnShow {
  const { run, progress } = shown;
  const placeNow = ({ url }: Entry) => {
    const place = run.progress.get().results.findIndex(({ entry }) => entry.url === url);
    return place < 0 ? null : place;
  };
  return {
    ...{ name, top, feed, placeNow, day: null },
    total: progress.state === 'done' ? progress.results.length : Number.POSITIVE_INFINITY,
    scrollTo: (place) => feed?.children[place]?.scrollIntoView({ block: 'nearest' }),
    entryAt: async (place) => {
      run.want(place + 1);
      return (await run.progress.resultAt(place))?.entry;
    },
    placeOf: async (entry) => placeNow(entry),
  };
}
