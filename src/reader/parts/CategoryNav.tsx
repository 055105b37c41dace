import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { dayOf } from '../../manifest/days.ts';
import type { Manifest } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { listPath, SAVED_PATH } from '../routes.ts';
import { useSaved } from '../state/saved.ts';
import { type View, views } from '../state/views.ts';
import { clock } from '../words/dates.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { Sparkline } from './Sparkline.tsx';

/** A list: of a category, or of the reader's own. */
interface Row extends View {
  /** Of a category; '' is everything. */
  slug?: string;
  count?: number;
  /** Time of the newest article. */
  latest?: string | undefined;
  /** Articles in each of the last hours. */
  hours?: readonly number[];
}

interface CategoryNavProps {
  manifest: Manifest;
  filter: Filter;
  /** Whether an article is open: then no category is the current page. */
  reading: boolean;
  /** Whether the saved articles are on show. */
  isSaved: boolean;
}

/**
 * Every category with its count, its last hours and its newest article, and the
 * reader's own lists. The chosen days go along from one category to another.
 */
export function CategoryNav({ manifest, filter, reading, isSaved }: CategoryNavProps) {
  const words = useWords();
  const strip = useRef<HTMLElement>(null);
  const { category } = filter;
  useEffect(() => {
    // On narrow screens the categories are one strip: the chosen one is brought into sight.
    const chosen = strip.current?.querySelector(`[data-slug="${CSS.escape(category ?? '')}"]`);
    // Not by scrollIntoView, which in some Chromiums also moves the place that Tab goes on from.
    if (strip.current && chosen instanceof HTMLElement) bringIntoSight(chosen, strip.current);
  }, [category]);
  const here = isSaved ? SAVED_PATH : listPath(filter);
  const current = reading ? 'true' : 'page';
  const rows: Row[] = [
    { ...manifest, slug: null, label: words.everything },
    ...manifest.categories,
  ].map(({ slug, label, count, latest, hours }) => ({
    path: listPath({ ...filter, category: slug }),
    slug: slug ?? '',
    name: label,
    count,
    latest,
    hours,
  }));
  const day = dayOf(manifest.latest ?? '');
  rows.push({ path: SAVED_PATH, name: words.saved, count: useSaved().size }, ...views.use());
  return (
    <nav className="categories" aria-label={words.categories} ref={strip}>
      <ul>
        {rows.map(({ path, slug, name, count, latest, hours }) => (
          <li key={`${slug} ${path}`}>
            <Link to={path} data-slug={slug} aria-current={path === here ? current : undefined}>
              <bdi>{name}</bdi> <span className="count">{count?.toLocaleString(words.lang)}</span>
              {hours && <Sparkline counts={hours} />}{' '}
              {latest && (
                <time className="latest" dateTime={latest}>
                  {(latest.startsWith(day) && clock(latest)) || latest.slice(5, 10)}
                </time>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Scrolls a box so that an element is in its middle, if it does not already lie inside. */
function bringIntoSight(element: HTMLElement, box: HTMLElement): void {
  const at = element.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (at.left < frame.left || at.right > frame.right) {
    box.scrollLeft += at.left + at.width / 2 - frame.left - frame.width / 2;
  }
  if (at.top < frame.top || at.bottom > frame.bottom) {
    box.scrollTop += at.top + at.height / 2 - frame.top - frame.height / 2;
  }
}
