import { useEffect, useRef } from 'react';
import { Navigate } from 'react-router-dom';
import { ManifestError } from '../../manifest/manifestError.ts';
import type { Address, Entry } from '../../manifest/types.ts';
import { Body } from '../body/Body.tsx';
import { useEdition, useRetry } from '../data/edition.tsx';
import { useArticle, useBody } from '../data/useArticle.ts';
import { useTitle } from '../data/useTitle.ts';
import type { Filter } from '../filter/filter.ts';
import { ArticleHeader } from '../parts/ArticleHeader.tsx';
import { ArticleBar } from '../parts/EntryMarks.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Neighbours } from '../parts/Neighbours.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { articlePath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { NotFound } from './NotFound.tsx';
import { usePlaceInArticle } from './usePlaceInArticle.ts';

/** What the page hands to an article's view. */
export interface ArticlePaneProps {
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
  if (entry === null) return <NotFound address={address} />;
  // One article, one address: what a host serves under another spelling is shown under its own.
  if (entry.url !== address) return <Navigate to={articlePath(entry.url, filter)} replace />;
  return <Article entry={entry} filter={filter} focus={focus} pane={pane} />;
}

interface ArticleProps extends Omit<ArticlePaneProps, 'address'> {
  entry: Entry;
}

function Article({ entry, filter, focus, pane }: ArticleProps) {
  const { manifest } = useEdition();
  const headline = useRef<HTMLHeadingElement>(null);
  // As it was when the article opened: steps inside it, to a note and back, leave the focus alone.
  const arrived = useRef(focus);
  const lang = entry.lang ?? manifest.site.lang;
  const { isPending } = useBody(entry);
  useTitle(`${entry.title} — ${manifest.site.title}`);
  useEffect(() => {
    if (arrived.current) headline.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <ArticleBar entry={entry} filter={filter} />
      <article className="article">
        <ArticleHeader entry={entry} lang={lang} headline={headline} />
        <ArticleBody entry={entry} lang={lang} pane={pane} />
        {
          // Not before the body, which would push them down.
          !isPending && <Neighbours entry={entry} filter={filter} />
        }
      </article>
    </>
  );
}

type BodyProps = Pick<ArticleProps, 'entry' | 'pane'> & { lang: string };

function ArticleBody({ entry, lang, pane }: BodyProps) {
  const words = useWords();
  const { data: found, error, refetch } = useBody(entry);
  const retry = useRetry(refetch);
  usePlaceInArticle(pane, found !== undefined);
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!found) return <Waiting />;
  const html = found.pack.get(entry.url);
  if (html === undefined) {
    const fault = new ManifestError(found.file, `no body for ${entry.url}`);
    return <Failure error={fault} onRetry={retry} />;
  }
  if (html !== '') return <Body html={html} lang={lang} pane={pane} />;
  // A post that only points elsewhere: its summary is all the text there is.
  if (entry.summary) return <p className="summary-only">{entry.summary}</p>;
  return <p className="no-body">{words.noBody}</p>;
}
