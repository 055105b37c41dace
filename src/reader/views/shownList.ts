import { useQueries, useQueryClient } from '@tanstack/react-query';
import type { Entry, Hash } from '../../manifest/types.ts';
import { indexQuery } from '../data/queries.ts';
import { rowAt, rowOf, type Slice } from '../filter/slice.ts';

/** A list as it is on show. */
export interface ShownList {
  /** Names the timeline of the slice. */
  hash: Hash;
  slice: Slice;
  /** An entry's index less this is its key: the same from edition to edition. */
  shift: number;
  /** Whether rows keep their places as others come above them. At the top of the list they make room. */
  holds: boolean;
  /** Entries that came above, where the reader has not been since. */
  unseen: number;
}

/** What the list is to show next, and what is in sight of it now. */
interface Wanted {
  hash: Hash;
  slice: Slice;
  /** Entries in sight, from above, with their index in the timeline on show. */
  sight: readonly { entry: Entry; index: number }[];
  isAtTop: boolean;
  isScrolling: boolean;
}

/** So many rows in sight are looked for in another edition: the first may be gone from it. */
const MOST_SOUGHT = 3;

/** A list as it is on show at first. */
export function firstShown(hash: Hash, slice: Slice): ShownList {
  return { hash, slice, shift: 0, holds: false, unseen: 0 };
}

/** Names a row so that it is the same row while entries come and go above it. */
export function keyOf({ slice, shift }: ShownList, row: number): string | number {
  const found = rowAt(slice, row);
  return found.kind === 'day' ? found.day : found.index - shift;
}

/** Where a row of one list is in another that is shown in its place; below 0 or beyond the end where it is not in it. */
export function rowIn(to: ShownList, from: ShownList, row: number): number {
  const { kind, index } = rowAt(from.slice, row);
  const next = rowOf(to.slice, index + to.shift - from.shift);
  // A day's header goes with its first entry.
  return kind === 'day' ? next - 1 : next;
}

/**
 * The list that is to be shown in place of another now, or null: that of a
 * newer edition once it is known where in it the rows in sight are. A list that
 * is being scrolled is not exchanged.
 */
export function useNextShown(shown: ShownList, wanted: Wanted): ShownList | null {
  const { hash, slice, sight, isAtTop, isScrolling } = wanted;
  const client = useQueryClient();
  const isNewer = hash !== shown.hash;
  const sought = isNewer ? sight.slice(0, MOST_SOUGHT) : [];
  const found = useQueries({
    queries: sought.map(({ entry }) => indexQuery(client, hash, entry)),
  });
  if (slice === shown.slice) return isAtTop && shown.unseen > 0 ? { ...shown, unseen: 0 } : null;
  if (isScrolling || found.some(({ isPending }) => isPending)) return null;
  const moves = sought.flatMap(({ index }, i) => {
    const next = found[i]?.data;
    return typeof next === 'number' ? [next - index] : [];
  });
  const moved = moves[0] ?? (isNewer ? endOf(slice) - endOf(shown.slice) : 0);
  const came = moved - (slice.start - shown.slice.start);
  return {
    hash,
    slice,
    shift: shown.shift + moved,
    holds: !isAtTop,
    unseen: isAtTop ? 0 : Math.max(0, shown.unseen + came),
  };
}

/** Where nothing in sight is left, older articles below it are the measure. */
function endOf({ start, total }: Slice): number {
  return start + total;
}
