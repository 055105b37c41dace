import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Entry } from '../../manifest/types.ts';
import { bodyText, rangeOf } from '../body/bodyText.ts';
import { coming } from '../data/coming.ts';
import { useBody } from '../data/useArticle.ts';
import { useScript } from '../script/useScript.ts';
import { type Fold, findFolded, findQuote } from './findQuote.ts';
import { markPassage } from './markPassage.ts';
import { type Quote, readQuote } from './quote.ts';
import { articleBody } from './selected.ts';
import { showOnce } from './showOnce.ts';

/** What became of the quotation of the address: there is none, it is marked, or its text is gone. */
export type QuoteState = 'none' | 'found' | 'lost';

const simplified = () => import('../script/toSimplified.ts');

/** Marks the quotation that the address names, and brings it into sight when the link is opened. */
export function useMarkedQuote(entry: Entry): QuoteState {
  const { search } = useLocation();
  const { data } = useBody(entry);
  const html = data?.pack.get(entry.url)?.body;
  const script = useScript();
  const [state, setState] = useState<QuoteState>('none');
  const stop = useRef(() => {});

  // The body compares its nodes with the next ones in a layout effect of its own. Clean-ups
  // come before all of these: by then the text is as it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when these change, the mark is not theirs
  useLayoutEffect(() => () => stop.current(), [html, script, search]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark of another text was taken away
  useEffect(() => {
    const quote = readQuote(search);
    const article = document.querySelector('.article-pane .article');
    if (!quote || !article) {
      setState('none');
      return;
    }
    let takeAway = () => {};
    let fold: Fold | null = null;
    let isOver = false;
    const mark = () => {
      if (isOver) return;
      takeAway();
      const marked = markQuote(quote, fold);
      takeAway = marked?.takeAway ?? (() => {});
      // It may have been made in the other characters.
      if (marked?.state === 'lost' && !fold) coming(simplified, markFolded, () => setState('lost'));
      else setState(marked?.state ?? 'none');
      // What marking itself changed is no news.
      news.takeRecords();
    };
    const markFolded = (part: { toSimplified: Fold }) => {
      fold = part.toSimplified;
      mark();
    };
    // The text may be drawn later than this, although its data is here: the page tells.
    const news = new MutationObserver(mark);
    news.observe(article, { childList: true, subtree: true });
    stop.current = () => {
      isOver = true;
      news.disconnect();
      takeAway();
    };
    mark();
  }, [html, script, search]);

  return state;
}

/** Marks a quotation in the text; null while there is no text. */
function markQuote(
  quote: Quote,
  fold: Fold | null,
): { state: QuoteState; takeAway(): void } | null {
  const body = articleBody();
  if (!body) return null;
  const model = bodyText(body);
  const passage = findQuote(model.text, quote) ?? (fold && findFolded(model.text, quote, fold));
  if (!passage) return { state: 'lost', takeAway: () => {} };
  showOnce(rangeOf(model, passage));
  // Last: it may part the nodes that the model knows.
  return { state: 'found', takeAway: markPassage(model, passage) };
}
