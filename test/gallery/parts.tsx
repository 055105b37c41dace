import type { ReactNode } from 'react';
import { ManifestError } from '../../src/manifest/manifestError.ts';
import type { Entry, Manifest, Timeline } from '../../src/manifest/types.ts';
import { Body } from '../../src/reader/body/Body.tsx';
import { LoadError } from '../../src/reader/data/load.ts';
import { EVERYTHING } from '../../src/reader/filter/filter.ts';
import { ArticleHeader } from '../../src/reader/parts/ArticleHeader.tsx';
import { CategoryNav } from '../../src/reader/parts/CategoryNav.tsx';
import { DateFilter } from '../../src/reader/parts/DateFilter.tsx';
import { EntryRow } from '../../src/reader/parts/EntryRow.tsx';
import { Failure } from '../../src/reader/parts/Failure.tsx';
import { ListHeader } from '../../src/reader/parts/ListHeader.tsx';
import { Masthead } from '../../src/reader/parts/Masthead.tsx';
import { Waiting } from '../../src/reader/parts/Waiting.tsx';
import { EmptyList } from '../../src/reader/views/EmptyList.tsx';
import { NotFound } from '../../src/reader/views/NotFound.tsx';
import { BODY } from './body.ts';

/** What states are made of. */
export interface Sample {
  manifest: Manifest;
  timeline: Timeline;
  /** An article with a picture, and one without. */
  picture: Entry;
  plain: Entry;
}

/** A part of the page and its states. A new part, or a new state of one, is a new row. */
export interface Part {
  part: string;
  states: { state: string; show: (sample: Sample) => ReactNode }[];
}

const nothing = () => undefined;
const DAY = { from: '2026-11-18', to: '2026-11-18' };
const LONG_TITLE = '一个很长很长的标题，长到两行也写不下，'.repeat(5);
const FAULTS: [reason: string, error: Error][] = [
  ['offline', new LoadError('data/pages/0.json', 'offline')],
  ['timeout', new LoadError('data/pages/0.json', 'timeout')],
  ['missing', new LoadError('data/pages/0.json', 'missing')],
  ['status', new LoadError('data/pages/0.json', 'status', 503)],
  ['not JSON', new LoadError('data/pages/0.json', 'not-json')],
  ['broken', new ManifestError('data/pages/0.json', 'entries[0].url: expected text, found null')],
  ['crashed', new Error('cannot read properties of undefined')],
];

function row(
  entry: Entry | undefined,
  more: { open?: boolean; lead?: boolean; error?: Error } = {},
) {
  return (
    <div className="paper" data-view="list" style={{ display: 'block', height: 'auto' }}>
      <div className="list-pane" style={{ display: 'block' }}>
        <EntryRow
          slot={{ entry, error: more.error ?? null, retry: nothing }}
          filter={EVERYTHING}
          open={more.open && entry ? entry.url : null}
          lead={more.lead && entry ? entry.url : null}
          position={1}
          total={1}
        />
      </div>
    </div>
  );
}

export const PARTS: readonly Part[] = [
  {
    part: 'Masthead',
    states: [
      { state: 'as it is', show: ({ manifest }) => <Masthead manifest={manifest} /> },
      {
        state: 'long name, no description, no articles',
        show: ({ manifest: { latest: _, ...manifest } }) => (
          <Masthead
            manifest={{
              ...manifest,
              site: { ...manifest.site, title: '一份名字很长的报纸', description: '' },
            }}
          />
        ),
      },
    ],
  },
  {
    part: 'Categories',
    states: [
      {
        state: 'everything',
        show: ({ manifest }) => (
          <CategoryNav manifest={manifest} filter={EVERYTHING} reading={false} isSaved={false} />
        ),
      },
      {
        state: 'one is chosen; silent ones, and one article among hundreds',
        show: ({ manifest }) => (
          <CategoryNav
            manifest={{
              ...manifest,
              categories: manifest.categories.map((each, i) => ({
                ...each,
                hours: i % 2 ? [] : [1, 400, 0, 2],
              })),
            }}
            filter={{ category: manifest.categories[0]?.slug ?? null, range: null }}
            reading={false}
            isSaved={false}
          />
        ),
      },
    ],
  },
  {
    part: 'Entry',
    states: [
      { state: 'plain', show: ({ plain }) => row(plain) },
      { state: 'with a picture', show: ({ picture }) => row(picture) },
      { state: 'leads the list', show: ({ picture }) => row(picture, { lead: true }) },
      { state: 'open', show: ({ plain }) => row(plain, { open: true }) },
      { state: 'long title', show: ({ plain }) => row({ ...plain, title: LONG_TITLE }) },
      {
        state: 'day without a time, no summary',
        show: ({ plain: { summary: _, ...plain } }) =>
          row({ ...plain, time: `${plain.time.slice(0, 10)}T00:00:00+08:00` }),
      },
      { state: 'on its way', show: () => row(undefined) },
      { state: 'lost', show: () => row(undefined, { error: new Error('lost') }) },
    ],
  },
  {
    part: 'List header',
    states: [
      {
        state: 'all dates',
        show: () => (
          <ListHeader
            name="全部"
            count={64}
            dates="全部日期"
            filter={EVERYTHING}
            isPage
            share={null}
          >
            {null}
          </ListHeader>
        ),
      },
      {
        state: 'a day',
        show: () => (
          <ListHeader
            name="东方滚动"
            count={5}
            dates="11月18日"
            filter={{ category: 'emnews', range: DAY }}
            isPage
            share={null}
          >
            {null}
          </ListHeader>
        ),
      },
    ],
  },
  {
    part: 'Date filter',
    states: [
      {
        state: 'nothing chosen',
        show: ({ timeline }) => (
          <DateFilter
            timeline={timeline}
            range={null}
            today="2026-11-20"
            timeZone="Asia/Shanghai"
            onChoose={nothing}
          />
        ),
      },
      {
        state: 'a day chosen',
        show: ({ timeline }) => (
          <DateFilter
            timeline={timeline}
            range={DAY}
            today="2026-11-20"
            timeZone="Asia/Shanghai"
            onChoose={nothing}
          />
        ),
      },
    ],
  },
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
            today="2026-11-20"
            what="东方滚动 · 2020年1月1日"
          />
        ),
      },
      {
        state: 'an empty paper',
        show: () => (
          <EmptyList
            filter={EVERYTHING}
            timeline={{ days: [], pages: [] }}
            today="2026-11-20"
            what=""
          />
        ),
      },
    ],
  },
  {
    part: 'Article',
    states: [
      {
        state: 'header',
        show: ({ picture }) => <ArticleHeader entry={picture} lang="zh-CN" headline={null} />,
      },
      {
        state: 'body with every mark-up',
        show: () => (
          <div className="article">
            <Body html={BODY} lang="zh-CN" pane={null} />
          </div>
        ),
      },
    ],
  },
];
