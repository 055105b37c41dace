import { Link } from 'react-router-dom';
import { dayOf } from '../../manifest/days.ts';
import type { Manifest } from '../../manifest/types.ts';
import { useToday } from '../data/today.ts';
import { EVERYTHING, type Filter } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { clock, longDay, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { AfterFirstView } from './AfterFirstView.tsx';
import { NewEdition } from './NewEdition.tsx';
import { SearchLink } from './SearchLink.tsx';
import { Settings } from './Settings.tsx';
import { SwitcherButton } from './SwitcherButton.tsx';

/** The paper's name, what it is, and of which day and minute its edition is. */
export function Masthead({ manifest, filter }: { manifest: Manifest; filter: Filter }) {
  const words = useWords();
  const { site, latest } = manifest;
  const today = useToday(site.timeZone);
  const day = latest ? dayOf(latest) : today;
  const time = clock(latest ?? '');
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
      <AfterFirstView />
      <p className="edition-day">
        <time dateTime={latest ?? today}>
          {longDay(words, day)} <span>{weekdayName(words, day)}</span>
          {time && <span className="edition-time"> {words.upTo(time)}</span>}
        </time>
      </p>
      <SearchLink filter={filter} />
      <SwitcherButton />
      <Settings />
    </header>
  );
}
