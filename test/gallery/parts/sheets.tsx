import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EVERYTHING } from '../../../src/reader/filter/filter.ts';
import { KeySheet } from '../../../src/reader/keys/KeySheet.tsx';
import { Switcher } from '../../../src/reader/keys/Switcher.tsx';
import type { Scene } from '../../../src/reader/keys/scene.ts';
import { SettingsPanel } from '../../../src/reader/settings/SettingsPanel.tsx';
import { ArticleSharing } from '../../../src/reader/share/ArticleSharing.tsx';
import { ListSharing } from '../../../src/reader/share/ListSharing.tsx';
import { KeepingPanel } from '../../../src/reader/state/KeepingPanel.tsx';
import { nothing, type Part, type Sample, TODAY } from '../part.ts';
import '../../../src/reader/styles/share.css';

/** What opens over the page. */
export const SHEETS: readonly Part[] = [
  {
    part: 'Preferences',
    states: [
      { state: 'all', show: () => sheet('设置', <SettingsPanel about="all" />) },
      { state: 'of reading', show: () => sheet('阅读', <SettingsPanel about="reading" />) },
      { state: 'what is the reader’s own', show: () => sheet('我的数据', <KeepingPanel />) },
    ],
  },
  {
    part: 'Keys',
    states: [
      { state: 'all', show: () => sheet('快捷键', <KeySheet />) },
      {
        state: 'switcher',
        show: (sample) => sheet('快速跳转', <SwitcherOf sample={sample} />),
      },
    ],
  },
  {
    part: 'Sharing',
    states: [
      {
        state: 'an article',
        show: ({ plain }) =>
          sheet('分享文章', <ArticleSharing entry={plain} filter={EVERYTHING} selected={null} />),
      },
      {
        state: 'an article of a list',
        show: ({ plain }) =>
          sheet(
            '分享文章',
            <ArticleSharing
              entry={plain}
              filter={{ category: null, range: { when: 'P7D' } }}
              selected={null}
            />,
          ),
      },
      {
        state: 'a list of a range that moves',
        show: () =>
          sheet('分享列表', <ListSharing filter={{ category: null, range: { when: 'P7D' } }} />),
      },
    ],
  },
];

/** A sheet that stands in the page. */
function sheet(title: string, content: ReactNode): ReactNode {
  return (
    <div className="sheet-content">
      <header className="sheet-header">
        <h2>{title}</h2>
      </header>
      {content}
    </div>
  );
}

function SwitcherOf({ sample }: { sample: Sample }) {
  const client = useQueryClient();
  return <Switcher field={null} sceneNow={() => sceneOf(sample, client)} onClose={nothing} />;
}

function sceneOf({ manifest, timeline }: Sample, client: QueryClient): Scene {
  return {
    ...{ manifest, timeline, client, waiting: [], today: TODAY, filter: EVERYTHING },
    ...{ article: null, entry: null, pane: null, list: null, stepToHit: null },
    ...{ go: nothing, open: nothing, markAllRead: nothing },
    show: (entry) => entry,
    walk: {
      openBeside: nothing,
      focusBeside: nothing,
      openFocused: nothing,
      close: nothing,
    },
  };
}
