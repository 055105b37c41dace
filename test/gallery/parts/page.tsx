import { EVERYTHING } from '../../../src/reader/filter/filter.ts';
import { BottomBar } from '../../../src/reader/parts/BottomBar.tsx';
import { CategoryNav } from '../../../src/reader/parts/CategoryNav.tsx';
import { Masthead } from '../../../src/reader/parts/Masthead.tsx';
import { NewsPill } from '../../../src/reader/parts/NewEdition.tsx';
import { showToast } from '../../../src/reader/state/toast.tsx';
import { nothing, type Part } from '../part.ts';

/** What stands around lists and articles. */
export const PAGE: readonly Part[] = [
  {
    part: 'Masthead',
    states: [
      {
        state: 'as it is',
        show: ({ manifest }) => <Masthead manifest={manifest} filter={EVERYTHING} />,
      },
      {
        state: 'long name, no description, no articles',
        show: ({ manifest: { latest: _, ...manifest } }) => (
          <Masthead
            filter={EVERYTHING}
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
    part: 'Bottom bar, on narrow screens only',
    states: [
      { state: 'at the front page', show: () => <BottomBar here="/" filter={EVERYTHING} /> },
      { state: 'elsewhere', show: () => <BottomBar here="/category/emnews" filter={EVERYTHING} /> },
    ],
  },
  {
    part: 'New edition',
    states: [
      { state: 'with articles', show: () => <NewsPill newer={12} onShow={nothing} /> },
      { state: 'with edits only', show: () => <NewsPill newer={0} onShow={nothing} /> },
    ],
  },
  {
    part: 'Toast',
    states: [
      {
        state: 'with a way back, at the edge of the window',
        show: () => (
          <button
            type="button"
            className="button"
            onClick={() =>
              showToast({
                text: '「上海证券报」已全部标为已读',
                action: { label: '撤销', run: nothing },
              })
            }
          >
            showToast
          </button>
        ),
      },
    ],
  },
];
