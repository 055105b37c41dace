import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation, useNavigationType } from 'react-router-dom';
import type { Filter } from '../filter/filter.ts';
import { listPath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { ListMenu } from './ListMenu.tsx';
import { Sheet, type SheetHandle } from './Sheet.tsx';

interface ListHeaderProps {
  /** Of the category. */
  name: string;
  /** Articles in the list. */
  count: number;
  /** The chosen days in words. */
  dates: string;
  filter: Filter;
  /** Whether the list is what the page is about; beside an article it is not. */
  isPage: boolean;
  /** The button that shares the list. */
  share: ReactNode;
  /** The date filter, which opens over the page. */
  children: ReactNode;
}

/** What the list shows, how much of it, and for which days. */
export function ListHeader({
  name,
  count,
  dates,
  filter,
  isPage,
  share,
  children,
}: ListHeaderProps) {
  const words = useWords();
  const heading = useFocusOnArrival(isPage);
  const sheet = useRef<SheetHandle>(null);
  const { key } = useLocation();
  // A choice of days is a navigation, even to the days that are on show: each closes the sheet.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is what the effect waits for
  useEffect(() => sheet.current?.close(), [key]);
  const Heading = isPage ? 'h1' : 'h2';
  return (
    <header className="list-header">
      <Heading tabIndex={-1} ref={heading} className="list-name">
        <bdi>{name}</bdi>
      </Heading>
      <span className="count">{words.articles(count)}</span>
      <button
        type="button"
        className="button date-button"
        aria-haspopup="dialog"
        onClick={() => sheet.current?.open()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 6h14v14H5zM5 10h14M9 3v4m6-4v4" />
        </svg>
        <span className="hidden-label">{words.date}：</span>
        {dates}
      </button>
      {filter.range && (
        <Link
          to={listPath({ ...filter, range: null })}
          className="icon-button"
          aria-label={words.clearDates}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" />
          </svg>
        </Link>
      )}
      {share}
      <ListMenu filter={filter} name={name} />
      <Sheet ref={sheet} title={words.date}>
        {children}
      </Sheet>
    </header>
  );
}

/** Moves focus to a list's heading when the reader came here by a link, not by opening the page or by Back. */
function useFocusOnArrival(isPage: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key } = useLocation();
  const type = useNavigationType();
  useEffect(() => {
    if (isPage && key !== 'default' && type === 'PUSH') heading.current?.focus();
  }, [isPage, key, type]);
  return heading;
}
