import { Link } from 'react-router-dom';
import { dayInAddress } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useTitle } from '../data/useTitle.ts';
import { EVERYTHING, type Filter } from '../filter/filter.ts';
import { dayPath, listPath } from '../routes.ts';
import { longDay } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** An address that leads to no article: says so, and shows the day it names, and the front page. */
export function NotFound({ address }: { address: Address }) {
  const words = useWords();
  const { manifest } = useEdition();
  const day = dayInAddress(address);
  useTitle(`${words.notFound} — ${manifest.site.title}`);
  return (
    <div className="notice not-found">
      <p className="not-found-number" aria-hidden="true">
        404
      </p>
      <h1>{words.notFound}</h1>
      <p>{words.notFoundHint}</p>
      <p className="notice-detail">{address}</p>
      <ul className="ways-out">
        {day && (
          <li>
            <Link to={dayPath(day)}>{words.thatDay(longDay(words, day))}</Link>
          </li>
        )}
        <li>
          <Link to={listPath(EVERYTHING)}>{words.home}</Link>
        </li>
      </ul>
    </div>
  );
}

/** A category that the paper does not have. */
export function NoSuchCategory({ filter }: { filter: Filter }) {
  const words = useWords();
  const { manifest } = useEdition();
  useTitle(`${words.notFound} — ${manifest.site.title}`);
  return (
    <div className="notice not-found">
      <p className="not-found-number" aria-hidden="true">
        404
      </p>
      <h1>{words.noSuchCategory(filter.category ?? '')}</h1>
      <ul className="ways-out">
        <li>
          <Link to={listPath({ ...filter, category: null })}>{words.clearCategory}</Link>
        </li>
      </ul>
    </div>
  );
}
