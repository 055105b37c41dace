import { useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Entry } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { Sheet } from '../parts/Sheet.tsx';
import { useWordsOf } from '../words/useWordsOf.ts';
import { ArticleSharing } from './ArticleSharing.tsx';
import { ListSharing } from './ListSharing.tsx';
import { SHARE_NAMES } from './names.ts';
import { QuoteBar } from './QuoteBar.tsx';
import { QuoteNote } from './QuoteNote.tsx';
import { useMarkedQuote } from './useMarkedQuote.ts';
import { useSelectedPassage } from './useSelectedPassage.ts';
import { useSheet } from './useSheet.ts';
import '../styles/share.css';

/** What is shared, and how often the reader asked for it. */
export interface SharingProps {
  /** Of the list, or of the one that the article was opened from. */
  filter: Filter;
  /** The article; without one the list is shared. */
  entry?: Entry | undefined;
  asked: number;
}

/** All of sharing but its button: the sheet, and what has to do with quotations. */
export function Sharing({ entry, filter, asked }: SharingProps) {
  if (entry) return <OfArticle entry={entry} filter={filter} asked={asked} />;
  return <OfList filter={filter} asked={asked} />;
}

function OfList({ filter, asked }: SharingProps) {
  const names = useWordsOf(SHARE_NAMES);
  const sheet = useSheet(asked);
  return (
    <Sheet ref={sheet} title={names.list}>
      <ListSharing filter={filter} />
    </Sheet>
  );
}

function OfArticle({ entry, filter, asked }: SharingProps & { entry: Entry }) {
  const names = useWordsOf(SHARE_NAMES);
  const sheet = useSheet(asked);
  const bar = useRef<HTMLDivElement>(null);
  const selected = useSelectedPassage(bar);
  const quote = useMarkedQuote(entry);
  const pane = document.querySelector('.article-pane');
  return (
    <>
      <Sheet ref={sheet} title={names.article}>
        <ArticleSharing entry={entry} filter={filter} selected={selected} />
      </Sheet>
      {pane &&
        createPortal(
          <>
            <QuoteNote key={entry.url} state={quote} />
            {selected && (
              <QuoteBar
                ref={bar}
                entry={entry}
                selected={selected}
                onShare={() => sheet.current?.open()}
              />
            )}
          </>,
          pane,
        )}
    </>
  );
}
