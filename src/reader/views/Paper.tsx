import { lazy, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { useEdition } from '../data/edition.tsx';
import { CategoryNav } from '../parts/CategoryNav.tsx';
import { Masthead } from '../parts/Masthead.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { listPath, readPlace, settle } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { ListPane } from './ListPane.tsx';

// The article's view and the sanitizer arrive when the first article is opened.
const ArticlePane = lazy(async () => ({
  default: (await import('./ArticlePane.tsx')).ArticlePane,
}));

/** The page: masthead and categories, the list, and beside it the article when one is open. */
export function Paper() {
  const words = useWords();
  const { manifest } = useEdition();
  const { pathname, search, key } = useLocation();
  const place = readPlace(pathname, search);
  const filter = settle(
    place,
    manifest.categories.map(({ slug }) => slug),
  );
  const { article } = place;
  return (
    <div className="paper" data-view={article === null ? 'list' : 'article'}>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Masthead site={manifest.site} />
      <CategoryNav manifest={manifest} filter={filter} reading={article !== null} />
      <main id="main" tabIndex={-1}>
        <ListPane
          // A new edition or another filter is another list, with its own place in it.
          key={`${manifest.edition} ${listPath(filter)}`}
          filter={filter}
          article={article}
        />
        {article !== null && (
          <section className="article-pane" key={article}>
            <Suspense fallback={<Waiting />}>
              <ArticlePane address={article} filter={filter} focus={key !== 'default'} />
            </Suspense>
          </section>
        )}
      </main>
    </div>
  );
}
