import type { Command } from '../command.ts';
import { focusedEntry, isSeen } from '../focusEntry.ts';

/** From headline to headline, and from article to article. */
export const MOVE: readonly Command[] = [
  {
    id: 'open-next',
    keys: ['j'],
    group: 'move',
    name: { zh: '打开下一篇', en: 'Open the next article' },
    isPossible: ({ list }) => list !== null,
    run: ({ walk }) => walk.openBeside(1),
    repeats: true,
  },
  {
    id: 'open-previous',
    keys: ['k'],
    group: 'move',
    name: { zh: '打开上一篇', en: 'Open the previous article' },
    isPossible: ({ list }) => list !== null,
    run: ({ walk }) => walk.openBeside(-1),
    repeats: true,
  },
  {
    id: 'focus-next',
    keys: ['n'],
    group: 'move',
    name: { zh: '移到下一个标题', en: 'Move to the next headline' },
    isPossible: ({ list }) => list !== null && isSeen(list),
    run: ({ list, walk }) => list && walk.focusBeside(list, 1),
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'focus-previous',
    keys: ['p'],
    group: 'move',
    name: { zh: '移到上一个标题', en: 'Move to the previous headline' },
    isPossible: ({ list }) => list !== null && isSeen(list),
    run: ({ list, walk }) => list && walk.focusBeside(list, -1),
    repeats: true,
    byKeyOnly: true,
  },
  {
    id: 'open',
    keys: ['o', 'Enter'],
    group: 'move',
    name: { zh: '打开当前标题', en: 'Open the headline in focus' },
    isPossible: ({ list }) => list !== null && focusedEntry(list) !== null,
    run: ({ list, walk }) => list && walk.openFocused(list),
    byKeyOnly: true,
  },
  {
    id: 'close',
    keys: ['Escape'],
    group: 'move',
    name: { zh: '关闭文章，回到列表', en: 'Close the article, back to the list' },
    isPossible: ({ article }) => article !== null,
    run: ({ walk }) => walk.close(),
  },
];
