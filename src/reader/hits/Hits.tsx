import { createPortal } from 'react-dom';
import { useLocation, useNavigate } from 'react-router-dom';
import { HitBar } from './HitBar.tsx';
import { phrasesOf } from './phrases.ts';
import { useHits } from './useHits.ts';

/** What an article's view hands to its hits. */
export interface HitsProps {
  /** What the article scrolls in. */
  pane: HTMLElement;
}

/** In an article that a search has found, what was searched for is marked, and there is a way from one to the next. */
export function Hits({ pane }: HitsProps) {
  const query = new URLSearchParams(useLocation().search).get('q') ?? '';
  // Of a query for a category alone there is nothing to mark.
  if (phrasesOf(query).title.length === 0) return null;
  return createPortal(<OfQuery pane={pane} query={query} />, pane);
}

function OfQuery({ pane, query }: HitsProps & { query: string }) {
  const { pathname, search, state } = useLocation();
  const navigate = useNavigate();
  const [found, step] = useHits(pane, query);
  const clear = () => {
    const rest = new URLSearchParams(search);
    rest.delete('q');
    // Without the fragment, which would lead to its place again.
    navigate({ pathname, search: `${rest}` }, { replace: true, state });
    // The button goes away, and the focus with it.
    pane.querySelector('h1')?.focus({ preventScroll: true });
  };
  return <HitBar query={query} found={found} onStep={step} onClear={clear} />;
}
