import type { Entry } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { Neighbours } from '../parts/Neighbours.tsx';
import { FoundNeighbours } from '../search/FoundNeighbours.tsx';

export interface ArticleWaysProps {
  entry: Entry;
  filter: Filter;
}

/** The ways on from an article, in the list or the results that it was opened from. */
export function ArticleWays({ entry, filter }: ArticleWaysProps) {
  return filter.search ? (
    <FoundNeighbours entry={entry} filter={filter} />
  ) : (
    <Neighbours entry={entry} filter={filter} />
  );
}
