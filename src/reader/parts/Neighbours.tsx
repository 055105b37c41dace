import { useQuery } from '@tanstack/react-query';
import type { Entry } from '../../manifest/types.ts';
import { useEdition } from '../data/edition.tsx';
import { timelineQuery } from '../data/queries.ts';
import { useToday } from '../data/today.ts';
import { useIndex } from '../data/useArticle.ts';
import { useEntries } from '../data/useEntries.ts';
import { type Filter, spanOf } from '../filter/filter.ts';
import { sliceOf } from '../filter/slice.ts';
import { useWords } from '../words/WordsProvider.tsx';
import { NeighbourLinks } from './NeighbourLinks.tsx';

/** The newer and the older article of the list that this one was opened from. */
export function Neighbours({ entry, filter }: { entry: Entry; filter: Filter }) {
  const words = useWords();
  const { manifest } = useEdition();
  const today = useToday(manifest.site.timeZone);
  const category = manifest.categories.find(({ slug }) => slug === filter.category);
  const hash = category?.timeline ?? manifest.timeline;
  const { data: timeline } = useQuery(timelineQuery(hash));
  const { data: index } = useIndex(hash, entry);
  const slice = timeline && sliceOf(timeline, spanOf(filter.range, today));
  const at = index ?? Number.NaN;
  const entries = useEntries(slice, [at - 1, at + 1]);
  return (
    <NeighbourLinks
      filter={filter}
      ways={[
        { rel: 'prev', name: words.newer, entry: entries.get(at - 1)?.entry },
        { rel: 'next', name: words.older, entry: entries.get(at + 1)?.entry },
      ]}
    />
  );
}
