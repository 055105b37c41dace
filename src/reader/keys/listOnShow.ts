import type { Hash } from '../../manifest/types.ts';
import type { Slice } from '../filter/slice.ts';

/** The list on show, as far as keys have to do with it. Rows are those of its slice. */
export interface ListOnShow {
  /** Names the timeline of the slice. */
  hash: Hash;
  slice: Slice;
  /** The row that stands on top. */
  top: number;
  /** What holds the rows that are drawn; it may have the focus. */
  feed: HTMLElement | null;
  /** Brings a row into sight. */
  scrollTo(row: number, align: 'auto'): void;
}

let shown: ListOnShow | null = null;

/** Says which list is on show, and how it stands; returns what takes that back. */
export function showList(list: ListOnShow): () => void {
  shown = list;
  return () => {
    shown = null;
  };
}

/** The list on show, or null: there is none, or it is empty. */
export function listOnShow(): ListOnShow | null {
  return shown;
}
