import { Suspense, useState, ViewTransition } from 'react';
import { useLocation } from 'react-router-dom';
import { useEdition } from '../data/edition.tsx';
import { LazyPart } from '../data/lazyPart.ts';
import { BottomBar } from '../parts/BottomBar.tsx';
import { CategoryNav } from '../parts/CategoryNav.tsx';
import { Crash } from '../parts/Crash.tsx';
import { Keys } from '../parts/Keys.tsx';
import { Later } from '../parts/Later.tsx';
import { Masthead } from '../parts/Masthead.tsx';
import { useListWidth } from '../prefs/listWidth.ts';
import { listPath, readPlace, SAVED_PATH, settle } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { ArticlePane } from './ArticlePane.tsx';
import { ListPane } from './ListPane.tsx';
import type { SearchPaneProps } from './SearchPane.tsx';

/** These come when they are asked for. */
const savedPane = new LazyPart<object>(
  'SavedPane',
  async () => (await import('./SavedPane.tsx')).SavedPane,
);

const searchPane = new LazyPart<SearchPaneProps>(
  'SearchPane',
  async () => (await import('./SearchPane.tsx')).SearchPane,
);

/** Comes with the first article. */
const paneControls = new LazyPart<{ pane: HTMLElement | null }>(
  'PaneControls',
  async () => (await import('../panes/PaneControls.tsx')).PaneControls,
);

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
  const listWidth = useListWidth();
  const [pane, setPane] = useState<HTMLElement | null>(null);
  const isSaved = place.view === 'saved';
  const SavedPane = savedPane.get();
  const SearchPane = searchPane.get();
  const PaneControls = paneControls.get();
  return (
    <div
      className="paper"
      data-view={place.view ?? (article === null ? 'list' : 'article')}
      style={listWidth === null ? undefined : { '--list-width': `${listWidth}px` }}
    >
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Masthead manifest={manifest} filter={filter} />
      <CategoryNav
        manifest={manifest}
        filter={filter}
        reading={article !== null}
        isSaved={isSaved}
      />
      <main id="main" tabIndex={-1}>
        {isSaved || filter.search ? (
          <Later>
            {isSaved ? <SavedPane /> : <SearchPane filter={filter} article={article} />}
          </Later>
        ) : (
          <ListPane
            // Another filter is another list, with its own place in it.
            key={listPath(filter)}
            filter={filter}
            article={article}
          />
        )}
        {article !== null && (
          <>
            <Crash instead={null}>
              <Suspense>
                <PaneControls pane={pane} />
              </Suspense>
            </Crash>
            <ViewTransition default="none" enter="pane-in" exit="pane-out">
              <section className="article-pane" key={article} ref={setPane}>
                <Crash>
                  <ArticlePane
                    address={article}
                    filter={filter}
                    focus={key !== 'default'}
                    pane={pane}
                  />
                </Crash>
              </section>
            </ViewTransition>
          </>
        )}
      </main>
      {article === null && (
        <BottomBar here={isSaved ? SAVED_PATH : listPath(filter)} filter={filter} />
      )}
      <Keys manifest={manifest} filter={filter} article={article} pane={pane} />
    </div>
  );
}
