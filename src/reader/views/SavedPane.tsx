import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { dayOf } from '../../manifest/days.ts';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { useTitle } from '../data/useTitle.ts';
import { EVERYTHING } from '../filter/filter.ts';
import { articlePath } from '../routes.ts';
import { mergedSaved } from '../state/merge.ts';
import { saved, setSaved, useSaved } from '../state/saved.ts';
import { showToast } from '../state/toast.tsx';
import { STATE_WORDS } from '../state/words.ts';
import { longDay } from '../words/dates.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { useWords } from '../words/WordsProvider.tsx';
import '../styles/saved.css';

/** The articles that were put by, newest first. They are kept whole: the list asks for nothing. */
export function SavedPane() {
  const words = useWords();
  const { manifest } = useEdition();
  const list = [...useSaved().values()];
  const { key } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(`${words.saved} — ${manifest.site.title}`);
  useEffect(() => {
    if (key !== 'default') heading.current?.focus();
  }, [key]);
  return (
    <section className="saved-pane" aria-label={words.saved}>
      <header className="list-header">
        <h1 className="list-name" tabIndex={-1} ref={heading}>
          {words.saved}
        </h1>
        <span className="count">{words.articles(list.length)}</span>
      </header>
      {list.length === 0 && <NothingSaved />}
      <ul className="saved-list">
        {list.map(({ entry }) => (
          <SavedRow
            key={entry.url}
            entry={entry}
            // The button that had the focus goes away.
            onRemoved={() => heading.current?.focus()}
          />
        ))}
      </ul>
    </section>
  );
}

function NothingSaved() {
  const words = useWordsOf(STATE_WORDS);
  return (
    <div className="notice">
      <p className="notice-title">{words.savedNothing}</p>
      <p>{words.savedHint}</p>
    </div>
  );
}

function SavedRow({ entry, onRemoved }: { entry: Entry; onRemoved(): void }) {
  const words = useWords();
  const own = useWordsOf(STATE_WORDS);
  const { manifest, show, mark } = useEdition();
  const { title, lang } = show(entry);
  const labels = manifest.categories.filter(({ slug }) => entry.categories.includes(slug));
  const remove = () => {
    const before = saved.get();
    setSaved(entry, false);
    onRemoved();
    showToast({
      text: own.removed(title),
      // In its old place.
      action: { label: own.undo, run: () => saved.update((now) => mergedSaved(now, before)) },
    });
  };
  return (
    <li className="saved-row">
      <h2 lang={lang}>
        <Link to={articlePath(entry.url, EVERYTHING)}>
          <bdi>{title}</bdi>
        </Link>
      </h2>
      <p>
        <time dateTime={entry.time}>
          {longDay(words, dayOf(entry.time))} {entry.time.slice(11, 16)}
        </time>
        {labels.map(({ slug, label }) => (
          <bdi key={slug}>{label}</bdi>
        ))}
        {mark?.(entry)}
      </p>
      <button
        type="button"
        className="icon-button"
        aria-label={`${own.remove}：${title}`}
        onClick={remove}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
      </button>
    </li>
  );
}
