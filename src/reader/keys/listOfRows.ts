import type { QueryClient } from '@tanstack/react-query';
import { entryAt, indexQuery } from '../data/queries.ts';
import { rowAt, rowOf } from '../filter/slice.ts';
import type { ListOnShow, RowsOnShow } from './listOnShow.ts';

/** What keys have to do with a list of the rows of a slice. */
export function listOfRows(client: QueryClient, rows: RowsOnShow): ListOnShow {
  const { hash, slice, feed } = rows;
  const { start, total, timeline } = slice;
  const { index: top, day } = rowAt(slice, rows.top);
  const inside = (index: number | null | undefined) =>
    typeof index === 'number' && index >= start && index < start + total ? index - start : null;
  return {
    ...{ name: `${hash} ${start}`, total, top: top - start, day, feed },
    scrollTo: (place) => rows.scrollTo(rowOf(slice, start + place), 'auto'),
    entryAt: (place) => entryAt(client, timeline, start + place),
    placeOf: async (entry) => inside(await client.ensureQueryData(indexQuery(client, hash, entry))),
    placeNow: (entry) => inside(client.getQueryData(indexQuery(client, hash, entry).queryKey)),
  };
}
