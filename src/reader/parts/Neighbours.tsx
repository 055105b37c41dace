import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { timelineQuery } from '../data/queries.ts';
import { useToday } from '../data/today.ts';
import { useIndex } from '../data/useArticle.ts';
import { useEntries } from '../data/useEntries.ts';
import { type Filter, spanOf } from '../filter/filter.ts';
import { sliceOf } from '../filter/slice.ts';
import { articlePath } from '../routes.ts';
import { useWords } from '../words/WordsProvider.tsx';

/** The newer and the older article of the list that this one was opened from. */
export function Neighbours({ entry, filter }: { entry: Entry; filter: Filter }) {
  const words = useWords();
  const { manifest, show } = useEdition();
  const today = useToday(manifest.site.timeZone);
  const category = manifest.categories.find(({ slug }) => slug === filter.category);
  const hash = category?.timeline ?? manifest.timeline;
  const { data: timeline } = useQuery(timelineQuery(hash));
  const { data: index } = useIndex(hash, entry);
  const slice = timeline && sliceOf(timeline, spanOf(filter.range, today));
  const at = index ?? Number.NaN;
  const entries = useEntries(slice, [at - 1, at + 1]);
  const rows = [
    { rel: 'prev', name: words.newer, index: at - 1 },
    { rel: 'next', name: words.older, index: at + 1 },
  ].flatMap(({ index, ...row }) => {
    const neighbour = entries.get(index)?.entry;
    return neighbour ? [{ ...row, ...show(neighbour) }] : [];
  });
  return (
    <nav className="neighbours" aria-label={`${words.newer} / ${words.older}`}>
      {rows.map(({ rel, name, url, lang, title }) => (
        <Link key={rel} rel={rel} to={articlePath(url, filter)} className={rel}>
          <span className="neighbour-name">{name}</span>
          <bdi lang={lang}>{title}</bdi>
        </Link>
      ))}
    </nav>
  );
}
