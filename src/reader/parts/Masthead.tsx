import { Link } from 'react-router-dom';
import type { Site } from '../../manifest/types.ts';
import { useToday } from '../data/today.ts';
import { EVERYTHING } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { longDay, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { NewEdition } from './NewEdition.tsx';
import { Settings } from './Settings.tsx';

/** The paper's name, what it is, and the day. */
export function Masthead({ site }: { site: Site }) {
  const words = useWords();
  const today = useToday(site.timeZone);
  return (
    <header className="masthead">
      <div className="masthead-name">
        <Link to={listPath(EVERYTHING)} className="title" lang={site.lang}>
          {site.title}
        </Link>
        {site.description && (
          <p className="description" lang={site.lang}>
            {site.description}
          </p>
        )}
      </div>
      <NewEdition />
      <p className="edition-day">
        <time dateTime={today}>{longDay(words, today)}</time>{' '}
        <span>{weekdayName(words, today)}</span>
      </p>
      <Settings />
    </header>
  );
}
