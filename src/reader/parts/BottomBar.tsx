import { Link } from 'react-router-dom';
import { EVERYTHING, type Filter } from '../filter/filter.ts';
import { listPath, SAVED_PATH, searchPath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { LENS } from './SearchLink.tsx';
import { Settings } from './Settings.tsx';
import { SwitcherButton } from './SwitcherButton.tsx';

/** On phones the ways to everything lie where the thumb is. `here` is the path of what is on show. */
export function BottomBar({ here, filter }: { here: string; filter: Filter }) {
  const words = useWords();
  const links = [
    { path: listPath(EVERYTHING), name: words.home, icon: 'M4 11l8-7 8 7v9h-5v-6H9v6H4z' },
    { path: searchPath(filter), name: words.search, icon: LENS },
    { path: SAVED_PATH, name: words.saved, icon: 'M7 4h10v16l-5-4-5 4z' },
  ];
  return (
    <nav className="bottom-bar" aria-label={words.ways}>
      {links.map(({ path, name, icon }) => (
        <Link
          key={path}
          to={path}
          className="icon-button"
          aria-label={name}
          aria-current={path === here ? 'page' : undefined}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={icon} />
          </svg>
        </Link>
      ))}
      <SwitcherButton />
      <Settings />
    </nav>
  );
}
