import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { dayInAddress } from '../../manifest/addresses.ts';
import type { Address } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useTitle } from '../data/useTitle.ts';
import { EVERYTHING, type Filter } from '../filter/filter.ts';
import { dayPath, listPath } from '../routes.ts';
import { longDay } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { NOT_FOUND_WORDS } from './notFoundWords.ts';

export interface NotFoundProps {
  /** That was asked for. */
  filter: Filter;
  /** That leads to no article; left out where a list was asked for, of a category that the paper does not have. */
  address?: Address;
}

/** What is not there: says so, and leads to the day that the address names and the front page, or to the list without the category. */
export function NotFound({ filter, address }: NotFoundProps) {
  return address ? <NoSuchArticle address={address} /> : <NoSuchCategory filter={filter} />;
}

function NoSuchArticle({ address }: { address: Address }) {
  const words = useWords();
  const own = useWordsOf(NOT_FOUND_WORDS);
  const day = dayInAddress(address);
  const ways = [{ to: listPath(EVERYTHING), name: words.home }];
  if (day) ways.unshift({ to: dayPath(day), name: own.thatDay(longDay(words, day)) });
  return (
    <Missing headline={own.notFound} ways={ways}>
      <p>{own.hint}</p>
      <p className="notice-detail">{address}</p>
    </Missing>
  );
}

function NoSuchCategory({ filter }: { filter: Filter }) {
  const words = useWords();
  const own = useWordsOf(NOT_FOUND_WORDS);
  const ways = [{ to: listPath({ ...filter, category: null }), name: words.clearCategory }];
  return <Missing headline={own.noSuchCategory(filter.category ?? '')} ways={ways} />;
}

interface MissingProps {
  headline: string;
  children?: ReactNode;
  /** Where to go from here. */
  ways: { to: string; name: string }[];
}

function Missing({ headline, children, ways }: MissingProps) {
  const own = useWordsOf(NOT_FOUND_WORDS);
  const { manifest } = useEdition();
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(`${own.notFound} — ${manifest.site.title}`);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus();
  }, [key]);
  return (
    <div className="notice not-found">
      <p className="not-found-number" aria-hidden="true">
        404
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {headline}
      </h1>
      {children}
      <ul className="ways-out">
        {ways.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
