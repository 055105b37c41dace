import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import { dayOf } from '../../manifest/days.ts';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { dayPath, listPath } from '../routes.ts';
import { clock, longDay, weekdayName } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';

interface ArticleHeaderProps {
  /** As it is shown. */
  entry: Entry & { lang: string };
  headline: Ref<HTMLHeadingElement>;
}

/** Headline, and where and when it was said. */
export function ArticleHeader({ entry, headline }: ArticleHeaderProps) {
  const words = useWords();
  const { manifest } = useEdition();
  const day = dayOf(entry.time);
  const categories = manifest.categories.filter(({ slug }) => entry.categories.includes(slug));
  return (
    <header className="article-header">
      <p className="imprint">
        <bdi>{manifest.site.title}</bdi> {longDay(words, day)}
      </p>
      <p className="article-categories">
        {categories.map(({ slug, label }) => (
          <Link key={slug} to={listPath({ category: slug, range: null })}>
            <bdi>{label}</bdi>
          </Link>
        ))}
      </p>
      <h1 ref={headline} tabIndex={-1} lang={entry.lang} dir="auto">
        {entry.title}
      </h1>
      <p className="article-facts">
        <time dateTime={entry.time}>
          <Link to={dayPath(day)}>{longDay(words, day)}</Link> {weekdayName(words, day)}{' '}
          {clock(entry.time)}
        </time>
        {entry.author && <bdi>{words.by(entry.author)}</bdi>}
        {entry.source?.name && <bdi>{words.source(entry.source.name)}</bdi>}
        {entry.minutes > 0 && <span>{words.minutes(entry.minutes)}</span>}
        {entry.source?.url && (
          <a
            href={entry.source.url}
            target="_blank"
            rel="noopener noreferrer nofollow"
            referrerPolicy="no-referrer"
          >
            {words.original}
            <svg viewBox="0 0 24 24" aria-hidden="true" className="outward">
              <path d="M8 6h10v10M18 6L6 18" />
            </svg>
          </a>
        )}
      </p>
    </header>
  );
}
