import type { Entry } from '../../../src/manifest/types.ts';
import { EVERYTHING } from '../../../src/reader/filter/filter.ts';
import { EntryRow } from '../../../src/reader/parts/EntryRow.tsx';
import { ListHeader } from '../../../src/reader/parts/ListHeader.tsx';
import { ListMenuPanel } from '../../../src/reader/state/ListMenuPanel.tsx';
import { SavedPane } from '../../../src/reader/views/SavedPane.tsx';
import { DAY, nothing, type Part } from '../part.ts';

const LONG_TITLE = '一个很长很长的标题，长到两行也写不下，'.repeat(5);

/** Lists, and what they hold. */
export const LIST: readonly Part[] = [
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
    part: 'Menu of a list',
    states: [
      {
        state: 'of a source',
        show: () => (
          <ListMenuPanel
            filter={{ category: 'emnews', range: null }}
            name="东方滚动"
            onDone={nothing}
          />
        ),
      },
    ],
  },
  {
    part: 'Saved articles',
    states: [{ state: 'as this browser has them', show: () => <SavedPane /> }],
  },
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
