import type { Entry } from '../../../manifest/types.ts';
import { isRead, setRead } from '../../state/marks.ts';
import { isSaved, setSaved } from '../../state/saved.ts';
import type { Command } from '../command.ts';
import { focusedEntry } from '../focusEntry.ts';
import { isAtEnd, isWhole, turnPage } from '../page.ts';
import type { Scene } from '../scene.ts';

/** What is done with an article: the open one, else that of the headline in focus. */
export const READ: readonly Command[] = [
  {
    id: 'page-down',
    keys: ['Space'],
    group: 'read',
    name: { zh: '向下翻页；到末尾则打开下一篇', en: 'Page down; at the end, the next article' },
    isPossible: ({ pane, article }) => pane !== null && article !== null,
    run: ({ pane, walk }) => {
      if (pane && !isAtEnd(pane)) turnPage(pane, 1);
      else if (pane && isWhole(pane)) walk.openBeside(1);
    },
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'page-up',
    keys: ['Shift+Space'],
    group: 'read',
    name: { zh: '向上翻页', en: 'Page up' },
    isPossible: ({ pane, article }) => pane !== null && article !== null,
    run: ({ pane }) => pane && turnPage(pane, -1),
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'next-hit',
    keys: ['f'],
    group: 'read',
    name: { zh: '下一处搜索词', en: 'The next word that was searched for' },
    isPossible: ({ stepToHit }) => stepToHit !== null,
    run: ({ stepToHit }) => stepToHit?.(1),
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'previous-hit',
    keys: ['Shift+F'],
    group: 'read',
    name: { zh: '上一处搜索词', en: 'The word before that was searched for' },
    isPossible: ({ stepToHit }) => stepToHit !== null,
    run: ({ stepToHit }) => stepToHit?.(-1),
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'original',
    keys: ['v'],
    group: 'read',
    name: { zh: '在新标签页打开原文', en: 'Open the original in a new tab' },
    isPossible: ({ entry, article, list }) =>
      article === null ? list !== null && focusedEntry(list) !== null : hasSource(entry),
    run: (scene) => withEntry(scene, openOriginal),
  },
  {
    id: 'read',
    keys: ['m'],
    group: 'read',
    name: { zh: '标为已读或未读', en: 'Mark as read or unread' },
    isPossible: meansEntry,
    run: (scene) => withEntry(scene, (entry) => setRead(entry, !isRead(entry))),
  },
  {
    id: 'save',
    keys: ['s'],
    group: 'read',
    name: { zh: '存下这篇，或不再存', en: 'Save, or let go of it' },
    isPossible: meansEntry,
    run: (scene) => withEntry(scene, (entry) => setSaved(entry, !isSaved(entry.url))),
  },
];

function meansEntry({ entry, article, list }: Scene): boolean {
  return article === null ? list !== null && focusedEntry(list) !== null : Boolean(entry);
}

/** Of the headline in focus it may have to be loaded. */
async function entryMeant({ entry, article, list }: Scene): Promise<Entry | undefined> {
  const place = article === null && list ? focusedEntry(list) : null;
  return list && place !== null ? list.entryAt(place) : (entry ?? undefined);
}

async function withEntry(scene: Scene, act: (entry: Entry) => void): Promise<void> {
  try {
    const entry = await entryMeant(scene);
    if (entry) act(entry);
  } catch (error) {
    // The list says in its place that the page did not come.
    console.info('The article is not known:', error);
  }
}

function hasSource(entry: Scene['entry']): boolean {
  return entry?.source?.url !== undefined;
}

function openOriginal({ source }: Entry): void {
  if (source?.url) window.open(source.url, '_blank', 'noopener,noreferrer');
}
