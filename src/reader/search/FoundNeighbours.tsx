import { useSyncExternalStore } from 'react';
import type { Entry } from '../../manifest/types.ts';
import type { Filter } from '../filter/filter.ts';
import { NeighbourLinks } from '../parts/NeighbourLinks.tsx';
import { useWordsOf, type WordsOf } from '../words/useWordsOf.ts';
import { resultsOnShow } from './resultsOnShow.ts';

const WAYS: WordsOf<{ previous: string; next: string }> = {
  zh: { previous: '上一个结果', next: '下一个结果' },
  en: { previous: 'Previous result', next: 'Next result' },
};

/** The result before an article and the one after it, in their order. */
export function FoundNeighbours({ entry, filter }: { entry: Entry; filter: Filter }) {
  const words = useWordsOf(WAYS);
  const results = useSyncExternalStore(resultsOnShow.subscribe, resultsOnShow.get);
  const at = results.findIndex(({ url }) => url === entry.url);
  const isKnown = at >= 0;
  return (
    <NeighbourLinks
      filter={filter}
      ways={[
        { rel: 'prev', name: words.previous, entry: isKnown ? results[at - 1] : undefined },
        { rel: 'next', name: words.next, entry: isKnown ? results[at + 1] : undefined },
      ]}
    />
  );
}
