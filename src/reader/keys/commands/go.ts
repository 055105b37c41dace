import { listPath, SAVED_PATH, searchPath } from '../../routes.ts';
import type { Command } from '../command.ts';
import { focusSearchField } from '../searchField.ts';
import { TODAY } from './today.ts';

/** Ways to somewhere else. */
export const GO: readonly Command[] = [
  {
    id: 'switcher',
    keys: ['Ctrl+K'],
    group: 'go',
    name: { zh: '快速跳转', en: 'Go to anything' },
    run: ({ open }) => open('switcher'),
    byKeyOnly: true,
  },
  {
    id: 'search',
    keys: ['/'],
    group: 'go',
    name: { zh: '搜索', en: 'Search' },
    run: ({ go, filter }) => {
      if (!focusSearchField()) go(searchPath(filter));
    },
  },
  {
    id: 'home',
    keys: ['g h'],
    group: 'go',
    name: { zh: '首页', en: 'Front page' },
    run: ({ go }) => go('/'),
  },
  {
    id: 'all',
    keys: ['g a'],
    group: 'go',
    name: { zh: '全部来源', en: 'All sources' },
    run: ({ go, filter }) => go(listPath({ ...filter, category: null })),
  },
  {
    id: 'all-today',
    keys: ['g t'],
    group: 'go',
    name: { zh: '今天的全部文章', en: 'All of today' },
    run: ({ go }) => go(listPath({ category: null, range: TODAY })),
  },
  {
    id: 'saved',
    keys: ['g s'],
    group: 'go',
    name: { zh: '已存的文章', en: 'Saved articles' },
    run: ({ go }) => go(SAVED_PATH),
  },
  {
    id: 'category',
    keys: Array.from({ length: 9 }, (_, i) => `g ${i + 1}`),
    group: 'go',
    name: { zh: '第 1 至 9 个来源', en: 'The first nine sources' },
    run: ({ go, filter, manifest }, key) => {
      const category = manifest.categories[Number(key.slice(2)) - 1];
      if (category) go(listPath({ ...filter, category: category.slug }));
    },
    byKeyOnly: true,
  },
  {
    id: 'keys',
    keys: ['?'],
    group: 'go',
    name: { zh: '快捷键一览', en: 'All keys' },
    run: ({ open }) => open('keys'),
  },
];
