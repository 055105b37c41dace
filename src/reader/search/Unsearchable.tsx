import { Link } from 'react-router-dom';
import { readQuery } from '../../search/query.ts';
import { useEdition } from '../data/edition.tsx';
import type { Filter } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { categoriesNamed } from './scope.ts';
import { SEARCH_WORDS } from './words.ts';

/** Says why nothing can be found: by what was typed, or, without that, in a paper that has no index. */
export function Unsearchable({ filter, q }: { filter: Filter; q?: string }) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const { manifest } = useEdition();
  const query = readQuery(q ?? '');
  const named = query.categories.flatMap((name) => categoriesNamed(name, manifest.categories));
  const { search: _, ...list } = filter;
  const ways = named.map(({ slug, label }) => ({
    to: listPath({ ...list, category: slug }),
    name: label,
  }));
  if (q === undefined) ways.push({ to: listPath(list), name: words.backToList });
  return (
    <div className="notice">
      <p className="notice-title">{q === undefined ? own.noIndex : own.nothing(q)}</p>
      <p>{q === undefined ? own.noIndexHint : whyNot(own, query)}</p>
      <ul className="ways-out">
        {ways.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>
              <bdi>{name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function whyNot(
  own: typeof SEARCH_WORDS.zh,
  { clauses, categories }: ReturnType<typeof readQuery>,
): string {
  if (clauses.some(({ isExcluded }) => isExcluded)) return own.onlyExcluded;
  return clauses.length === 0 && categories.length > 0 ? own.onlyCategory : own.onlySigns;
}
