import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { ManifestError } from '../../manifest/manifestError.ts';
import type { Entry } from '../../manifest/types.ts';
import { Body } from '../body/Body.tsx';
import { useRetry } from '../data/edition.tsx';
import { LazyPart } from '../data/lazyPart.ts';
import { useBody } from '../data/useArticle.ts';
import type { HitsProps } from '../hits/Hits.tsx';
import { Crash } from '../parts/Crash.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useWords } from '../words/WordsProvider.tsx';
import { usePlaceInArticle } from './usePlaceInArticle.ts';

/** Comes with what was searched for. */
const hits = new LazyPart<HitsProps>('Hits', async () => (await import('../hits/Hits.tsx')).Hits);

export interface ArticleBodyProps {
  /** As it is shown. */
  entry: Entry & { lang: string };
  /** What the article scrolls in. */
  pane: HTMLElement | null;
  /** What stands below the body, and not before it, which would push it down. */
  children: ReactNode;
}

/** The text of an article, or why it is not there. */
export function ArticleBody({ entry, pane, children }: ArticleBodyProps) {
  const { data: found, error, refetch } = useBody(entry);
  const retry = useRetry(refetch);
  const isFound = useLocation().search.includes('q=');
  const Hits = hits.get();
  usePlaceInArticle(pane, found !== undefined);
  if (error) return <Failure error={error} onRetry={retry} />;
  if (!found) return <Waiting />;
  const html = found.pack.get(entry.url)?.body;
  if (html === undefined) {
    const fault = new ManifestError(found.file, `no body for ${entry.url}`);
    return <Failure error={fault} onRetry={retry} />;
  }
  return (
    <>
      {html === '' ? (
        <NoBody summary={entry.summary} />
      ) : (
        <Body html={html} lang={entry.lang} pane={pane} />
      )}
      {children}
      {isFound && pane && (
        <Crash instead={null}>
          <Suspense>
            <Hits pane={pane} />
          </Suspense>
        </Crash>
      )}
    </>
  );
}

/** Of a post that only points elsewhere its summary is all the text there is. */
function NoBody({ summary }: { summary: string | undefined }) {
  const words = useWords();
  if (summary) return <p className="summary-only">{summary}</p>;
  return <p className="no-body">{words.noBody}</p>;
}
