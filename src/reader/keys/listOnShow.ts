import type { Day, Entry, Hash } from '../../manifest/types.ts';
import type { Slice } from '../filter/slice.ts';

/** A list on show, as far as keys have to do with it. Its entries are named by their place in it, 0 the first. */
export interface ListOnShow {
  /** Places are those in the list of this name. */
  name: string;
  /** Entries in it; Infinity while that is not known. */
  total: number;
  /** Place of the entry that stands on top. */
  top: number;
  /** The day that stands on top; null for a list that has no order of days. */
  day: Day | null;
  /** What holds the rows that are drawn; it may have the focus. */
  feed: HTMLElement | null;
  /** Brings an entry into sight. */
  scrollTo(place: number): void;
  /** The entry at a place: its page is loaded if it is not here. */
  entryAt(place: number): Promise<Entry | undefined>;
  /** Where an entry is; null when it is not in the list. */
  placeOf(entry: Entry): Promise<number | null>;
  /** The same, as far as it is known already. */
  placeNow(entry: Entry): number | null;
}

/** A list of the rows of a slice. What it is to keys is known when the first is pressed: see `listOfRows`. */
export interface RowsOnShow {
  /** Names the timeline of the slice. */
  hash: Hash;
  slice: Slice;
  /** The row that stands on top. */
  top: number;
  feed: HTMLElement | null;
  /** Brings a row into sight. */
  scrollTo(row: number, align: 'auto'): void;
}

let shown: ListOnShow | RowsOnShow | null = null;

/** Says which list is on show, and how it stands; returns what takes that back. */
export function showList(list: ListOnShow | RowsOnShow): () => void {
  shown = list;
  return () => {
    shown = null;
  };
}

/** The list on show, or null: there is none, or it is empty. */
export function listOnShow(): ListOnShow | RowsOnShow | null {
  return shown;
}
