import {
  elementScroll,
  observeElementOffset,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  DAY_HEIGHT,
  FRAME_ROWS,
  type Frame,
  type Framed,
  frameAfter,
  frameAround,
  frameAt,
  frameHeld,
  heightOf,
  isNearEdge,
  lengthOf,
  scrollerLength,
} from '../filter/frames.ts';
import type { Slice } from '../filter/slice.ts';
import { keyOf, rowIn, type ShownList } from './shownList.ts';

/** Rows drawn beyond the edges, so that a flick does not show blanks. */
const OVERSCAN = 8;
/** A step of more than so many heights of what is seen is the scrollbar's, which stands for all rows. */
const JUMP = 2;

/** The row that a list begins with, and where it is to lie. */
export interface Start {
  row: number;
  align: 'start' | 'center';
}

/** A start that is waited for, in rows of a list. */
interface Wanted {
  row: number;
  align: Align;
  of: ShownList;
}

type List = Virtualizer<HTMLDivElement, Element>;
type Key = string | number | bigint;
/** Where a row comes to lie. */
type Align = 'start' | 'center' | 'end' | 'auto';

/** A list of which only the rows in sight exist. Rows are those of the slice; places are in px of the scroller. */
export interface LongList {
  /** Rows that are drawn. The key of a row is the same in another list that is shown in its place. */
  items: { key: Key; row: number; start: number; end: number }[];
  /** The row that has `data-index="0"`: the others count from it. */
  first: number;
  /** For the element of each row. */
  measure: (element: Element | null) => void;
  height: number;
  offset: number;
  isScrolling: boolean;
  /** Whether the scrollbar is being moved so fast that rows are not seen. */
  isFlying: boolean;
  /** What it scrolls in. */
  scroller: RefObject<HTMLDivElement | null>;
  /** Always the same function. */
  scrollTo: (row: number, align: Align) => void;
}

/** A list and the frame of it that is laid out. */
interface Laid {
  shown: ShownList;
  frame: Frame;
  /** Whether the row on top keeps its place as this takes the place of what was laid out before. */
  holds: boolean;
}

/** What the browser's reports of scrolling are judged by, which come between two drawings. */
interface Now {
  laid: Laid;
  /** Where the scroller was, and where it was last put by the list itself. */
  offset: number;
  written: number;
}

/**
 * Lays out the rows of a list around what is seen. See `Frame`. When another
 * list is shown in its place, the rows that are seen stay where they are.
 */
export function useLongList(
  shown: ShownList,
  scroller: RefObject<HTMLDivElement | null>,
  start: Start | null,
): LongList {
  const [before, setLaid] = useState(() => laidAround(shown, start?.row ?? 0, window.innerHeight));
  const laid = before.shown === shown ? before : laidInstead(before, shown);
  if (laid !== before) setLaid(laid);
  const { frame } = laid;
  const { slice } = shown;
  const { first } = frame;
  const [isFlying, setFlying] = useState(false);
  const now = useRef<Now>({ laid, offset: 0, written: 0 });
  const wanted = useRef<Wanted | null>(start && { ...start, of: shown });

  const list: List = useVirtualizer({
    count: Math.min(slice.rows, FRAME_ROWS),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(slice, first + index),
    getItemKey: useCallback((index: number) => keyOf(shown, first + index), [shown, first]),
    // At its end: the row on top keeps its place, whatever comes above it.
    anchorTo: laid.holds ? 'end' : 'start',
    scrollMargin: frame.top,
    initialOffset: () => startOffset(slice, frame, start),
    overscan: OVERSCAN,
    // The day's name lies over the top of the list.
    scrollPaddingStart: DAY_HEIGHT,
    scrollToFn: (offset, options, instance) => {
      now.current.written = offset + (options.adjustments ?? 0);
      elementScroll(offset, options, instance);
    },
    observeElementOffset: (instance: List, report) =>
      observeElementOffset(instance, (offset, isScrolling) => {
        const { shown, frame } = now.current.laid;
        const isJump = isScrollbars(instance, now.current, offset);
        const next = isJump
          ? jumped(instance, now.current.laid, offset)
          : followed(instance, now.current.laid, offset, !isScrolling);
        now.current.offset = next.offset;
        if (isJump || !isScrolling) setFlying(isJump);
        if (next.frame === frame) return report(offset, isScrolling);
        // Before the next drawing: rows and scrollbar move together, so that nothing is seen to move.
        now.current.laid = { shown, frame: next.frame, holds: false };
        now.current.written = next.offset;
        flushSync(() => {
          setLaid(now.current.laid);
          report(next.offset, isScrolling);
        });
        // Only now is the scroller as long as that takes; rows that were measured may have moved it on.
        if (next.offset !== offset) instance.scrollElement?.scrollTo({ top: now.current.written });
      }),
  });

  useLayoutEffect(() => {
    now.current.laid = laid;
    forgetFar(list, laid);
    if (!wanted.current) return;
    const { row, align, of } = wanted.current;
    wanted.current = null;
    list.scrollToIndex(rowIn(laid.shown, of, row) - laid.frame.first, { align });
  }, [list, laid]);

  // One and the same, so that effects may depend on it.
  const scrollTo = useCallback(
    (row: number, align: Align) => {
      const { shown, frame } = now.current.laid;
      const isLaidOut = row >= frame.first && row < frame.first + FRAME_ROWS;
      if (isLaidOut && !isNearEdge(shown.slice, frame, row)) {
        list.scrollToIndex(row - frame.first, { align });
        return;
      }
      wanted.current = { row, align, of: shown };
      now.current.laid = laidAround(shown, row, viewOf(list));
      setLaid(now.current.laid);
    },
    [list],
  );
  return {
    items: list
      .getVirtualItems()
      .map(({ key, index, start, end }) => ({ key, row: first + index, start, end })),
    first,
    measure: list.measureElement,
    height: heightWith(slice, frame, list.getTotalSize()),
    offset: list.scrollOffset ?? 0,
    isScrolling: list.isScrolling,
    isFlying,
    scroller,
    scrollTo,
  };
}

function laidAround(shown: ShownList, row: number, view: number): Laid {
  return { shown, frame: frameAround(shown.slice, row, view), holds: false };
}

/** Another list in the place of one, with the same rows. */
function laidInstead({ shown: before, frame }: Laid, shown: ShownList): Laid {
  const first = rowIn(shown, before, frame.first);
  const held = frameHeld(shown.slice, frame, first, window.innerHeight);
  return { shown, frame: held, holds: shown.holds };
}

/** Heights of rows that are far away would pile up. */
function forgetFar({ itemSizeCache }: List, { shown, frame }: Laid): void {
  const end = Math.min(shown.slice.rows, frame.first + FRAME_ROWS);
  const near = new Set<Key>();
  for (let row = frame.first; row < end; row++) near.add(keyOf(shown, row));
  for (const key of itemSizeCache.keys()) if (!near.has(key)) itemSizeCache.delete(key);
}

/** Whether a step is the scrollbar's. A list that is laid out whole needs no difference. */
function isScrollbars(list: List, now: Now, offset: number): boolean {
  const isFar = Math.abs(offset - now.offset) > JUMP * viewOf(list);
  return now.laid.shown.slice.rows > FRAME_ROWS && isFar && Math.abs(offset - now.written) > JUMP;
}

/** The frame where the scrollbar was put. */
function jumped(list: List, { shown, frame }: Laid, offset: number): Framed {
  const next = frameAt(shown.slice, offset, viewOf(list));
  const isSame = next.first === frame.first && next.top === frame.top;
  return { frame: isSame ? frame : next, offset };
}

/** The frame after a step within it, and where the scroller is to be then. */
function followed(list: List, { shown, frame }: Laid, offset: number, isPause: boolean): Framed {
  const { slice } = shown;
  if (slice.rows <= FRAME_ROWS) return { frame, offset };
  const row = frame.first + (list.getVirtualItemForOffset(offset)?.index ?? 0);
  const seen = { row, offset, view: viewOf(list), isPause };
  return frameAfter(slice, frame, seen, {
    startOf: (row) => list.measurementsCache[row - frame.first]?.start ?? frame.top,
    heightOf: (row) => list.itemSizeCache.get(keyOf(shown, row)),
  });
}

/** About where the list is scrolled to at first, so that no other rows are drawn and loaded before. */
function startOffset(slice: Slice, { first, top }: Frame, start: Start | null): number {
  if (!start) return 0;
  const room = start.align === 'center' ? window.innerHeight / 2 : DAY_HEIGHT;
  return Math.max(0, top + lengthOf(slice, first, start.row) - room);
}

function viewOf(list: List): number {
  return list.scrollRect?.height ?? 0;
}

/** A list that is laid out to its end ends there; above, the scrollbar stands for rows yet to come. */
function heightWith(slice: Slice, { first, top }: Frame, length: number): number {
  const isWhole = first + FRAME_ROWS >= slice.rows;
  return isWhole ? top + length : Math.max(scrollerLength(slice), top + length);
}
