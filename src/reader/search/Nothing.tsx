import { Link } from 'react-router-dom';
import type { Day } from '../../manifest/types.ts';
import { partsOf } from '../../search/query.ts';
import { useEdition } from '../data/edition.tsx';
import type { Filter } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { rangeText } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { type Looser, looserThan } from './loosen.ts';
import { isWhole, type Progress } from './progress.ts';
import { categoriesNamed } from './scope.ts';
import { SEARCH_WORDS } from './words.ts';

interface NothingProps {
  filter: Filter;
  today: Day;
  progress: Progress;
}

/** Says that nothing was found, as far as it is known why, and how to ask for less. */
export function Nothing({ filter, today, progress }: NothingProps) {
  const words = useWords();
  const own = useWordsOf(SEARCH_WORDS);
  const { manifest } = useEdition();
  const { lacking } = progress;
  const q = filter.search?.q ?? '';
  const parts = partsOf(q);
  const unknown = parts.filter(
    ({ field, phrase }) =>
      field === 'category' && categoriesNamed(phrase, manifest.categories).length === 0,
  );
  const lost = parts.filter(
    ({ phrase, field }) => field !== 'category' && lacking.includes(phrase),
  );
  const label = manifest.categories.find(({ slug }) => slug === filter.category)?.label ?? '';
  const nameOf = ({ what, part }: Looser): string => {
    if (what === 'dates') return own.loosen.dates(rangeText(words, filter.range, today));
    if (what === 'category') return own.loosen.category(label);
    return what === 'part' || what === 'words' ? own.loosen[what](part ?? '') : own.loosen[what];
  };
  return (
    <div className="notice">
      <p className="notice-title">{isWhole(progress) ? own.nothing(q) : own.nothingYet(q)}</p>
      {unknown.map(({ text, phrase }) => (
        <p key={text}>{own.noSuchCategory(phrase)}</p>
      ))}
      {lost.map(({ text, field }) => (
        <p key={text}>{field ? own.withoutTitle(bare(text)) : own.withoutWord(text)}</p>
      ))}
      <ul className="ways-out">
        {looserThan(filter, lacking).map((looser) => (
          <li key={`${looser.what} ${looser.part}`}>
            <Link to={listPath(looser.filter)}>{nameOf(looser)}</Link>
          </li>
        ))}
      </ul>
      <p className="search-hint">{own.hint}</p>
    </div>
  );
}

/** `title:"a b"` is said as `a b`. */
function bare(text: string): string {
  return text.replace(/^[^":]*:(?=.)/, '').replaceAll('"', '');
}
