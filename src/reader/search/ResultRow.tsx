import { memo } from 'react';
import { Link } from 'react-router-dom';
import { dayOf } from '../../manifest/days.ts';
import { useEdition } from '../data/edition.tsx';
import type { Phrases } from '../hits/phrases.ts';
import { SavedMark } from '../parts/EntryMarks.tsx';
import { isRead, useMarks } from '../state/marks.ts';
import { clock, longDay } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Marked } from './Marked.tsx';
import type { Result } from './progress.ts';

interface ResultRowProps {
  result: Result;
  phrases: Phrases;
  /** Path of the article, with the search. */
  to: string;
  isOpen: boolean;
  /** Place in the list, from 1. */
  position: number;
  /** Articles in the list; -1 while that is not known. */
  total: number;
}

/** An article that was found, and what was found in it. Its lines are there before their text is: nothing moves. */
export const ResultRow = memo(function ResultRow(props: ResultRowProps) {
  const { result, phrases, to, isOpen, position, total } = props;
  const words = useWords();
  const { manifest, show, mark } = useEdition();
  useMarks();
  const { entry, snippet } = result;
  const { title, summary = '', lang } = show({ ...entry, summary: snippet ?? entry.summary ?? '' });
  const labels = manifest.categories.filter(({ slug }) => entry.categories.includes(slug));
  const day = dayOf(entry.time);
  return (
    <article
      className="entry result"
      aria-posinset={position}
      aria-setsize={total}
      data-open={isOpen || undefined}
      data-read={isRead(entry) || undefined}
      lang={lang}
    >
      <h3 className="entry-title">
        <Link to={to} aria-current={isOpen ? 'page' : undefined}>
          <bdi>
            <Marked text={title} phrases={phrases.title} />
          </bdi>
        </Link>
      </h3>
      <p className="result-text">
        <Marked text={summary} phrases={phrases.body} />
      </p>
      <p className="result-facts">
        <time dateTime={entry.time}>
          {longDay(words, day)} {clock(entry.time)}
        </time>
        {labels.map(({ slug, label }) => (
          <bdi key={slug}>{label}</bdi>
        ))}
        <SavedMark entry={entry} />
        {mark?.(entry)}
      </p>
    </article>
  );
});
