import { Suspense, useEffect, useRef } from 'react';
import { Navigate, useLocation } from 'react-router-dom';
import { encodeAddress } from '../../manifest/addresses.ts';
import type { Address, Entry } from '../../manifest/types.ts';
import { useEdition, useRetry } from '../data/edition.tsx';
import { LazyPart } from '../data/lazyPart.ts';
import { useArticle } from '../data/useArticle.ts';
import { useTitle } from '../data/useTitle.ts';
import type { Filter } from '../filter/filter.ts';
import { ArticleHeader } from '../parts/ArticleHeader.tsx';
import { Crash } from '../parts/Crash.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Later } from '../parts/Later.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Absent } from './Absent.tsx';
import { ArticleBar } from './ArticleBar.tsx';
import type { ArticleBodyProps } from './ArticleBody.tsx';
import type { ArticleWaysProps } from './ArticleWays.tsx';

/** Comes with the sanitizer, while the headline is shown already. */
const articleBody = new LazyPart<ArticleBodyProps>(
  'ArticleBody',
  async () => (await import('./ArticleBody.tsx')).ArticleBody,
);

/** Come last: they stand below the text. */
const articleWays = new LazyPart<ArticleWaysProps>(
  'ArticleWays',
  async () => (await import('./ArticleWays.tsx')).ArticleWays,
);

/** What the page hands to an article's view. */
interface ArticlePaneProps {
  address: Address;
  filter: Filter;
  /** Whether the reader came here by a link: then focus goes to the headline. */
  focus: boolean;
  /** What the article scrolls in. */
  pane: HTMLElement | null;
}

/** The article at an address, or word that there is none. */
export function ArticlePane({ address, filter, focus, pane }: ArticlePaneProps) {
  const { data: entry, error, refetch } = useArticle(address);
  const retry = useRetry(refetch);
  if (error) return <Failure error={error} onRetry={retry} />;
  if (entry === undefined) return <Waiting />;
  if (entry === null) return <Absent filter={filter} address={address} />;
  // One article, one address: what a host serves under another spelling is shown under its own.
  if (entry.url !== address) return <GoTo url={entry.url} />;
  return <Article entry={entry} filter={filter} focus={focus} pane={pane} />;
}

/** Goes to an article's own address with all that the other said beside: its list, a quotation, a place. */
function GoTo({ url }: { url: Address }) {
  const { search, hash } = useLocation();
  return <Navigate to={{ pathname: encodeAddress(url), search, hash }} replace />;
}

interface ArticleProps extends Omit<ArticlePaneProps, 'address'> {
  entry: Entry;
}

function Article({ entry, filter, focus, pane }: ArticleProps) {
  const { manifest, show } = useEdition();
  const headline = useRef<HTMLHeadingElement>(null);
  // As it was when the article opened: steps inside it, to a note and back, leave the focus alone.
  const arrived = useRef(focus);
  const shown = show(entry);
  const ArticleBody = articleBody.get();
  const ArticleWays = articleWays.get();
  useTitle(`${shown.title} — ${manifest.site.title}`);
  useEffect(() => {
    if (arrived.current) headline.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <ArticleBar entry={entry} filter={filter} />
      <article className="article">
        <ArticleHeader entry={shown} headline={headline} />
        <Later>
          <ArticleBody entry={shown} pane={pane}>
            <Crash instead={null}>
              <Suspense>
                <ArticleWays entry={entry} filter={filter} />
              </Suspense>
            </Crash>
          </ArticleBody>
        </Later>
      </article>
    </>
  );
}
