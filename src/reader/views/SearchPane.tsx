import { type RefObject, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigate, useNavigationType } from 'react-router-dom';
import type { Address } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useTitle } from '../data/useTitle.ts';
import { type Filter, readSearch } from '../filter/filter.ts';
import { focusSearchField } from '../keys/searchField.ts';
import { listPath } from '../routes.ts';
import { Content } from '../search/Content.tsx';
import { SearchField } from '../search/SearchField.tsx';
import { SEARCH_WORDS } from '../search/words.ts';
import { keepSearch } from '../state/searches.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import '../styles/search.css';
import '../styles/results.css';

export interface SearchPaneProps {
  filter: Filter;
  /** The article that was opened from the results, or null. */
  article: Address | null;
}

/** The search: its field, and what it finds. */
export function SearchPane({ filter, article }: SearchPaneProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const { manifest } = useEdition();
  const navigate = useNavigate();
  const pane = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { search = { q: '' }, ...list } = filter;
  const { q } = search;
  const isPage = article === null;
  useTitle(`${q === '' ? '' : `${q} · `}${words.search} — ${manifest.site.title}`, isPage);
  useFocusOnArrival(filter, isPage, heading);
  /** What was typed last and not settled on: it does not stay in the history. */
  const onTheWay = useRef('');
  useEffect(() => {
    if (isPage) return;
    onTheWay.current = '';
    keepSearch(q);
  }, [isPage, q]);
  const Heading = isPage ? 'h1' : 'h2';
  const onSearch = (typed: string, isEntered: boolean) => {
    if (isEntered) keepSearch(typed);
    // What is on show may be late.
    const now = readSearch(new URLSearchParams(window.location.search));
    const replace = isPage && now.q === onTheWay.current;
    onTheWay.current = isEntered ? '' : typed;
    if (isPage && typed === q) return;
    navigate(listPath({ ...list, search: { ...search, q: typed } }), { replace });
  };
  return (
    <section className="list-pane search-pane" aria-label={words.search} ref={pane}>
      <header className="search-header">
        <Heading className="hidden-label" tabIndex={-1} ref={heading}>
          {words.search}
        </Heading>
        <SearchField
          q={q}
          isPage={isPage}
          onSearch={onSearch}
          onLeave={() => pane.current?.querySelector<HTMLElement>('.results')?.focus()}
        />
        <Link to={listPath(list)} className="icon-button" aria-label={own.leave}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </Link>
      </header>
      <Content filter={filter} search={search} article={article} />
    </section>
  );
}

/**
 * Who comes by a link to type has the focus in the field, who comes to see
 * results at their heading. A link to the search on show leads to its field.
 */
function useFocusOnArrival(
  filter: Filter,
  isPage: boolean,
  heading: RefObject<HTMLElement | null>,
): void {
  const { key } = useLocation();
  const type = useNavigationType();
  const name = listPath(filter);
  const isEmpty = !filter.search?.q;
  const before = useRef({ key: '', name: '', isPage: true });
  useEffect(() => {
    const last = before.current;
    before.current = { key, name, isPage };
    const isFirst = last.key === '';
    const isAgain = last.key !== key && last.name === name && last.isPage;
    if (!isPage || type !== 'PUSH' || !(isFirst || isAgain)) return;
    if (isAgain || isEmpty) focusSearchField();
    else heading.current?.focus();
  }, [key, name, isPage, isEmpty, type, heading]);
}
