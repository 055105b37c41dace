import { firstWhere } from './runs.ts';
import { rowAt, type Slice } from './slice.ts';

/**
 * How a list of any length scrolls. Browsers draw no element higher than some
 * ten million px, and laying out a million rows takes too long. So only a frame
 * of rows is laid out, at a place in a scroller of limited length. Within it,
 * a pixel is a pixel; the frame moves along with its reader. Over the whole
 * length, the scrollbar stands for all rows.
 */
export interface Frame {
  /** The row that the frame begins with. */
  first: number;
  /** Where in the scroller it begins, in px. */
  top: number;
}

/** A frame, and how far the scroller is to be scrolled with it, in px. */
export interface Framed {
  frame: Frame;
  offset: number;
}

/** What is known of the rows of a frame, in px. */
export interface Measured {
  /** Where a row of the frame begins in the scroller. */
  startOf(row: number): number;
  /** Height of any row, where it was measured. */
  heightOf(row: number): number | undefined;
}

/** Rows of a frame. A list with no more is laid out whole. */
export const FRAME_ROWS = 4_000;
const HALF = FRAME_ROWS / 2;
/** Rows between what is seen and the edge of a frame, at the least. */
const MARGIN = FRAME_ROWS / 4;

/** Heights before a row is measured, in px. */
export const DAY_HEIGHT = 40;
const ENTRY_HEIGHT = 88;

/** Length of a scroller at most, in px: Chromium counts 33.5 million of the screen's px, which may be four to one. */
const MOST_LENGTH = 8_000_000;
/** Px to the end of the scroller at which a reader is put back who is not at the end of the list. */
const ROOM = 10_000;
/** How far the scrollbar may be from where it stands for the row on top, in px: too little to be seen. */
const SLACK = 20_000;
/** Px at both ends of the scroller that stand for px of the list, as in a list that is laid out whole. */
const END = HALF * ENTRY_HEIGHT;

/** Height of a row before it is measured, in px. */
export function heightOf(slice: Slice, row: number): number {
  return rowAt(slice, row).kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT;
}

/** Height of the rows from one to another, which is excluded, before they are measured, in px. */
export function lengthOf(slice: Slice, from: number, to: number): number {
  const headersBefore = (row: number) =>
    firstWhere(slice.headers.length, (k) => (slice.headers[k] ?? 0) >= row);
  const headers = headersBefore(to) - headersBefore(from);
  return headers * DAY_HEIGHT + (to - from - headers) * ENTRY_HEIGHT;
}

/** Length of the scroller of a list, in px. */
export function scrollerLength(slice: Slice): number {
  return Math.min(lengthOf(slice, 0, slice.rows), MOST_LENGTH);
}

/** The frame on show where the scrollbar was put. `view` is the height that is seen, in px. */
export function frameAt(slice: Slice, offset: number, view: number): Frame {
  const { rows } = slice;
  const middle = middleOf(slice, view);
  if (rows <= FRAME_ROWS || offset <= END) return { first: 0, top: 0 };
  if (offset >= END + middle) return lastFrame(slice);
  const row = Math.floor(HALF + ((offset - END) / middle) * (rows - FRAME_ROWS));
  const first = row - HALF;
  return { first, top: Math.round(offset) - lengthOf(slice, first, row) };
}

/** The frame with a row in its middle, or as near to it as the ends of the list allow. */
export function frameAround(slice: Slice, row: number, view: number): Frame {
  const first = Math.max(0, Math.min(row - HALF, slice.rows - FRAME_ROWS));
  if (first === 0) return { first, top: 0 };
  if (first === slice.rows - FRAME_ROWS) return lastFrame(slice);
  return { first, top: offsetOf(slice, row, view) - lengthOf(slice, first, row) };
}

/** Whether a row is so near to an edge of a frame that the frame has to move along. */
export function isNearEdge({ rows }: Slice, { first }: Frame, row: number): boolean {
  const above = row - first < MARGIN && first > 0;
  const below = row - first >= FRAME_ROWS - MARGIN && first + FRAME_ROWS < rows;
  return above || below;
}

/**
 * The frame after a reader has scrolled to an offset with a row on top. Rows stay
 * where they are seen: when the frame moves along, and when the scrollbar, which
 * moves faster than it should, is put back in a pause.
 */
export function frameAfter(
  slice: Slice,
  frame: Frame,
  seen: { row: number; offset: number; view: number; isPause: boolean },
  measured: Measured,
): Framed {
  const { row, offset, view, isPause } = seen;
  const next = isNearEdge(slice, frame, row) ? recentred(slice, frame, row, measured) : frame;
  const shift = shiftOf(slice, next, row, offset, view);
  const isFirst = next.first === 0;
  const isLast = next.first + FRAME_ROWS >= slice.rows;
  const isUp = offset < ROOM && !isFirst;
  const isDown = offset > scrollerLength(slice) - view - ROOM && !isLast;
  const isDue = isFirst || isUp || isDown || (isPause && Math.abs(shift) > SLACK);
  if (shift === 0 || !isDue) return { frame: next, offset };
  return { frame: { first: next.first, top: next.top + shift }, offset: offset + shift };
}

/**
 * The frame after rows came or went above it: with the same rows at the same
 * place where it can be. `first` is where the row now is that it began with,
 * below 0 when that is gone.
 */
export function frameHeld(slice: Slice, frame: Frame, first: number, view: number): Frame {
  const isFromTop = first <= 0 || (frame.first === 0 && first < MARGIN);
  if (isFromTop || slice.rows <= FRAME_ROWS) return { first: 0, top: 0 };
  const isAtEnd = first + FRAME_ROWS > slice.rows;
  if (isAtEnd || frame.first === 0) return frameAround(slice, first + HALF, view);
  return { first, top: frame.top };
}

/** The frame with a row in its middle, its rows where they are. */
function recentred(slice: Slice, frame: Frame, row: number, measured: Measured): Frame {
  const first = Math.max(0, Math.min(row - HALF, slice.rows - FRAME_ROWS));
  if (first >= frame.first) return { first, top: measured.startOf(first) };
  let top = frame.top;
  for (let above = frame.first - 1; above >= first; above--) {
    top -= measured.heightOf(above) ?? heightOf(slice, above);
  }
  return { first, top };
}

/** How far a frame is from where it should be, in px. */
function shiftOf(slice: Slice, frame: Frame, row: number, offset: number, view: number): number {
  if (frame.first === 0) return -frame.top;
  if (frame.first + FRAME_ROWS >= slice.rows) return lastFrame(slice).top - frame.top;
  return Math.round(offsetOf(slice, row, view) - offset);
}

/**
 * Where the scrollbar stands for a row that is not at one of the ends of the
 * list. In whole px: browsers round where they scroll to, but not where a row is
 * drawn, and the two together would tremble.
 */
export function offsetOf(slice: Slice, row: number, view: number): number {
  return END + Math.ceil((middleOf(slice, view) * (row - HALF)) / (slice.rows - FRAME_ROWS));
}

/** Length of the scroller between its ends, in px. */
function middleOf(slice: Slice, view: number): number {
  return Math.max(0, scrollerLength(slice) - view - 2 * END);
}

function lastFrame(slice: Slice): Frame {
  const first = slice.rows - FRAME_ROWS;
  return { first, top: scrollerLength(slice) - lengthOf(slice, first, slice.rows) };
}
