import { Link } from 'react-router-dom';
import type { Filter } from '../filter/filter.ts';
import { focusSearchField } from '../keys/searchField.ts';
import { listPath } from '../routes.ts';
import { searches } from '../state/searches.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { SEARCH_WORDS } from './words.ts';

/** What can be typed, and what was typed before. */
export function Help({ filter }: { filter: Filter }) {
  const words = useWordsOf(SEARCH_WORDS);
  const recent = searches.use();
  const pathOf = (q: string) => listPath({ ...filter, search: { q } });
  const forget = () => {
    searches.update(() => []);
    // The button goes away, and the focus with it.
    focusSearchField();
  };
  return (
    <div className="search-help">
      {recent.length > 0 && (
        <section aria-label={words.recent}>
          <h2>
            {words.recent}
            <button type="button" className="button" onClick={forget}>
              {words.forgetRecent}
            </button>
          </h2>
          <ul className="search-recent">
            {recent.map((q) => (
              <li key={q}>
                <Link to={pathOf(q)} className="button">
                  <bdi>{q}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-label={words.help}>
        <h2>{words.help}</h2>
        <ul className="search-examples">
          {words.examples.map(({ q, what }) => (
            <li key={q}>
              <Link to={pathOf(q)}>
                <code>{q}</code>
                <span>{what}</span>
              </Link>
            </li>
          ))}
        </ul>
        <p className="search-hint">{words.hint}</p>
      </section>
    </div>
  );
}
