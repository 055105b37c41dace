import { Link } from 'react-router-dom';
import type { Entry } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { EntryMarks } from '../parts/EntryMarks.tsx';
import { ReadingLooks } from '../parts/Settings.tsx';
import { listPath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Share } from './Share.tsx';

/** The way back from an article to its list, and what can be done with the article. */
export function ArticleBar({ entry, filter }: { entry: Entry; filter: Filter }) {
  const words = useWords();
  return (
    <nav className="article-bar" aria-label={words.backToList}>
      <Link to={listPath(filter)} className="button back">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M14 6l-6 6 6 6" />
        </svg>
        {words.backToList}
      </Link>
      <EntryMarks entry={entry} />
      <ReadingLooks />
      <Share entry={entry} filter={filter} />
    </nav>
  );
}
