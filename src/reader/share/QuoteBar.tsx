import { type RefObject, useLayoutEffect } from 'react';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { CopyResult } from './CopyResult.tsx';
import { citedAs } from './cited.ts';
import { articleLink, quoteLink } from './links.ts';
import { markdownQuotation } from './markdown.ts';
import { placeBeside } from './placeBeside.ts';
import type { Selected } from './selected.ts';
import { useCopying } from './useCopying.ts';
import { SHARE_WORDS } from './words.ts';

interface QuoteBarProps {
  ref: RefObject<HTMLDivElement | null>;
  entry: Entry;
  selected: Selected;
  /** Opens all ways to share. */
  onShare(): void;
}

/** What can be done with a selected passage, below it. */
export function QuoteBar({ ref, entry, selected, onShare }: QuoteBarProps) {
  const words = useWordsOf(SHARE_WORDS);
  const { manifest, show } = useEdition();
  const [copied, copy] = useCopying();
  const { range, text, quote } = selected;
  useLayoutEffect(() => {
    const place = () => ref.current && placeBeside(ref.current, range);
    place();
    // The pane scrolls, and its events do not bubble.
    document.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  });
  return (
    <div ref={ref} className="quote-bar" role="toolbar" aria-label={words.quotation}>
      {quote && (
        <button
          type="button"
          onClick={() => copy(quoteLink(articleLink(entry), quote), words.linkCopied)}
        >
          {words.copyQuotationLink}
        </button>
      )}
      <button
        type="button"
        onClick={() =>
          copy(markdownQuotation(text, citedAs(show(entry), manifest)), words.quotationCopied)
        }
      >
        {words.copyQuotation}
      </button>
      <button type="button" aria-haspopup="dialog" onClick={onShare}>
        {words.share}
      </button>
      <CopyResult copied={copied} />
    </div>
  );
}
