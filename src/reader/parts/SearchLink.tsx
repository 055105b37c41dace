import { Link } from 'react-router-dom';
import type { Filter } from '../filter/filter.ts';
import { searchPath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';

export const LENS = 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20';

/** Leads to the search, in the list on show. */
export function SearchLink({ filter }: { filter: Filter }) {
  const words = useWords();
  return (
    <Link to={searchPath(filter)} className="icon-button" aria-label={words.search}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={LENS} />
      </svg>
    </Link>
  );
}
