import { useState } from 'react';
import type { Entry } from '../../manifest/types.ts';
import { bodyText } from '../body/bodyText.ts';
import { useEdition } from '../data/edition.tsx';
import { useToday } from '../data/today.ts';
import type { Filter } from '../filter/filter.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { citedAs } from './cited.ts';
import { articleChoices } from './linkChoices.ts';
import { frozen } from './links.ts';
import { listName } from './listName.ts';
import { markdownQuotation } from './markdown.ts';
import { plain } from './plain.ts';
import { ShareForm } from './ShareForm.tsx';
import { articleBody, type Selected, selectedPassage } from './selected.ts';
import { firstSentences } from './sentences.ts';
import { SHARE_WORDS } from './words.ts';

interface ArticleSharingProps {
  entry: Entry;
  /** Of the list that it was opened from. */
  filter: Filter;
  /** What the reader had selected of it. */
  selected: Selected | null;
}

/** The ways to share an article, or the passage of it that is selected when they are shown. */
export function ArticleSharing({ entry, filter, selected }: ArticleSharingProps) {
  const words = useWords();
  const own = useWordsOf(SHARE_WORDS);
  const { manifest, show } = useEdition();
  const shown = show(entry);
  const today = useToday(manifest.site.timeZone);
  const [passage] = useState(() => selected ?? selectedPassage());
  const [withList, setWithList] = useState(false);
  const list = frozen(filter, today);
  const cited = citedAs(shown, manifest);
  const quotation = () => passage?.text ?? beginningOf(shown);
  return (
    <ShareForm
      title={plain(shown.title)}
      choices={articleChoices(own, entry, withList ? list : undefined, passage)}
      markdown={{
        name: own.copyQuotation,
        text: () => markdownQuotation(quotation(), cited),
        said: own.quotationCopied,
      }}
    >
      {(filter.category !== null || filter.range !== null || filter.search) && (
        <label className="link-choice">
          <input
            type="checkbox"
            checked={withList}
            onChange={(event) => setWithList(event.target.checked)}
          />
          <span>
            {own.withList}
            <small>{own.withListHint(listName(words, list, manifest, today))}</small>
          </span>
        </label>
      )}
    </ShareForm>
  );
}

function beginningOf({ summary = '' }: Entry): string {
  const body = articleBody();
  return body ? firstSentences(bodyText(body).text) : summary;
}
