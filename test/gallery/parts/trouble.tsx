import { ManifestError } from '../../../src/manifest/manifestError.ts';
import { LoadError } from '../../../src/reader/data/load.ts';
import { EVERYTHING } from '../../../src/reader/filter/filter.ts';
import { Failure } from '../../../src/reader/parts/Failure.tsx';
import { Waiting } from '../../../src/reader/parts/Waiting.tsx';
import { EmptyList } from '../../../src/reader/views/EmptyList.tsx';
import { NotFound } from '../../../src/reader/views/NotFound.tsx';
import { nothing, type Part, TODAY } from '../part.ts';

const FAULTS: [reason: string, error: Error][] = [
  ['offline', new LoadError('data/pages/0.json', 'offline')],
  ['timeout', new LoadError('data/pages/0.json', 'timeout')],
  ['missing', new LoadError('data/pages/0.json', 'missing')],
  ['status', new LoadError('data/pages/0.json', 'status', 503)],
  ['not JSON', new LoadError('data/pages/0.json', 'not-json')],
  ['broken', new ManifestError('data/pages/0.json', 'entries[0].url: expected text, found null')],
  ['crashed', new Error('cannot read properties of undefined')],
];

/** What is shown where something is not there. */
export const TROUBLE: readonly Part[] = [
  {
    part: 'Trouble',
    states: [
      { state: 'on its way', show: () => <Waiting /> },
      ...FAULTS.map(([reason, error]) => ({
        state: reason,
        show: () => <Failure error={error} onRetry={nothing} />,
      })),
      {
        state: 'no such article',
        show: () => <NotFound filter={EVERYTHING} address="/emnews/2026/11/18/gone.html" />,
      },
      {
        state: 'no such category',
        show: () => <NotFound filter={{ category: 'gone', range: null }} />,
      },
      {
        state: 'nothing in the range',
        show: ({ timeline }) => (
          <EmptyList
            filter={{ category: 'emnews', range: { from: '2020-01-01', to: '2020-01-01' } }}
            timeline={timeline}
            today={TODAY}
            what="东方滚动 · 2020年1月1日"
          />
        ),
      },
      {
        state: 'an empty paper',
        show: () => (
          <EmptyList filter={EVERYTHING} timeline={{ days: [], pages: [] }} today={TODAY} what="" />
        ),
      },
    ],
  },
];
