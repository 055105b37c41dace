import { Link } from 'react-router-dom';
import type { Filter, Search } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { SEARCH_WORDS } from './words.ts';

/** The newest first, or those with all of it in their titles. */
export function Order({ filter, search: { q, sort } }: { filter: Filter; search: Search }) {
  const words = useWordsOf(SEARCH_WORDS);
  const orders: { name: string; search: Search }[] = [
    { name: words.byTime, search: { q } },
    { name: words.byRelevance, search: { q, sort: 'relevance' } },
  ];
  return (
    <nav className="search-order" aria-label={words.order}>
      {orders.map(({ name, search }) => (
        <Link
          key={name}
          to={listPath({ ...filter, search })}
          replace
          aria-current={search.sort === sort ? 'true' : undefined}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}
