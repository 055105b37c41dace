import type { ReactNode } from 'react';
import type { Entry } from '../../../src/manifest/types.ts';
import type { Filter } from '../../../src/reader/filter/filter.ts';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';
import { CountLine } from '../../../src/reader/search/CountLine.tsx';
import type { Snippet } from '../../../src/reader/search/checkText.ts';
import { End } from '../../../src/reader/search/End.tsx';
import { Help } from '../../../src/reader/search/Help.tsx';
import { Order } from '../../../src/reader/search/Order.tsx';
import { type Progress, ProgressStore } from '../../../src/reader/search/progress.ts';
import { ResultRow } from '../../../src/reader/search/ResultRow.tsx';
import { ScopeBar } from '../../../src/reader/search/ScopeBar.tsx';
import { Unreached } from '../../../src/reader/search/Unreached.tsx';
import { Unsearchable } from '../../../src/reader/search/Unsearchable.tsx';
import '../../../src/reader/styles/results.css';
import '../../../src/reader/styles/search.css';
import { DAY, nothing, type Part, type Sample, TODAY } from '../part.ts';

const Q = '储能 "虚拟 电厂" title:公告';
const SEARCH: Filter = { category: null, range: null, search: { q: Q } };
const NARROW: Filter = {
  category: 'emnews',
  range: { from: '2026-10-28', to: '2026-11-18' },
  search: { q: Q, sort: 'relevance' },
};
const LONG = '一个很长很长的标题，长到两行也写不下，储能'.repeat(4);
const TEXT = '…储能电站今天并网，调度说这是一座虚拟 电厂。'.repeat(3);

/** The search, and what it says. */
export const SEARCHES: readonly Part[] = [
  {
    part: 'Search',
    states: [
      {
        state: 'ways to search, and what was searched for in this browser',
        show: () => pane(<Help filter={SEARCH} />),
      },
    ],
  },
  {
    part: 'Scope of a search',
    states: [
      { state: 'everything, while it goes on', show: () => scope(SEARCH, { state: 'running' }) },
      {
        state: 'a source and some days, about so many',
        show: () => scope(NARROW, { state: 'resting', count: { count: 12_000, isAbout: true } }),
      },
      {
        state: 'a day, all found',
        show: () =>
          scope({ ...SEARCH, range: DAY }, { state: 'done', count: { count: 3, isAbout: false } }),
      },
      {
        state: 'a part was not searched',
        show: () => scope(SEARCH, { state: 'done', unchecked: 2 }),
      },
    ],
  },
  {
    part: 'Result',
    states: [
      { state: 'with words in its text', show: ({ plain }) => row(plain, TEXT) },
      {
        state: 'its text is on its way',
        show: ({ plain }) => row({ ...plain, summary: '' }, undefined),
      },
      {
        state: 'words in its title alone, long',
        show: ({ plain }) => row({ ...plain, title: LONG }, null),
      },
      { state: 'open', show: ({ plain }) => row(plain, TEXT, true) },
    ],
  },
  {
    part: 'End of results',
    states: [
      { state: 'held', show: () => end(SEARCH, { state: 'held' }) },
      {
        state: 'done',
        show: (sample) => end(SEARCH, { state: 'done', results: [resultOf(sample.plain)] }),
      },
      { state: 'nothing found', show: () => end(NARROW, { state: 'done' }) },
      {
        state: 'nothing found, a word that no article has',
        show: () => end(NARROW, { state: 'done', lacking: ['储能'] }),
      },
      {
        state: 'nothing found in what could be searched',
        show: () => end(SEARCH, { state: 'done', unchecked: 2 }),
      },
    ],
  },
  {
    part: 'What could not be searched',
    states: [{ state: 'days and articles', show: unreached }],
  },
  {
    part: 'Unsearchable',
    states: [
      { state: 'a paper without an index', show: () => pane(<Unsearchable filter={SEARCH} />) },
      ...['-储能', '来源:东方', '，。'].map((q) => ({
        state: q,
        show: () => pane(<Unsearchable filter={SEARCH} q={q} />),
      })),
    ],
  },
];

function pane(children: ReactNode) {
  return <div className="search-pane">{children}</div>;
}

/** A search that has come so far. */
function progressOf(news: Partial<Progress>): Progress {
  return { ...new ProgressStore().get(), ...news };
}

function resultOf(entry: Entry, snippet: Snippet = null) {
  return { place: 0, entry, snippet };
}

function scope(filter: Filter, news: Partial<Progress>) {
  const order = filter.search && <Order filter={filter} search={filter.search} />;
  return pane(
    <ScopeBar filter={filter} today={TODAY} order={order}>
      <CountLine progress={progressOf(news)} />
    </ScopeBar>,
  );
}

function row(entry: Entry, snippet: Snippet, isOpen = false) {
  return (
    <ResultRow
      result={resultOf(entry, snippet)}
      phrases={phrasesOf(Q)}
      to={entry.url}
      isOpen={isOpen}
      position={1}
      total={1}
    />
  );
}

function end(filter: Filter, news: Partial<Progress>) {
  return pane(<End filter={filter} today={TODAY} progress={progressOf(news)} onGoOn={nothing} />);
}

function unreached({ timeline }: Sample) {
  const reach = { unsearched: [{ range: [0, 1] as const, error: null }], unchecked: 3 };
  return pane(<Unreached reach={reach} timeline={timeline} today={TODAY} onRetry={nothing} />);
}
