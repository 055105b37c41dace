import type { WordsOf } from '../words/useWordsOf.ts';
import type { GROUPS } from './command.ts';
import type { Kind } from './found.ts';

interface KeysWords {
  keys: string;
  groups: Record<(typeof GROUPS)[number], string>;
  /** Names of keys that are no signs. */
  keyNames: Record<string, string>;
  or: string;
  to: string;
  switcher: string;
  hint: string;
  kinds: Record<Kind, string>;
  searchFor(query: string): string;
  results(count: number): string;
  nothing(query: string): string;
  nothingHint: string;
}

/** What the sheet of keys and the quick switcher say. */
export const KEYS_WORDS: WordsOf<KeysWords> = {
  zh: {
    keys: '快捷键',
    groups: { move: '移动', read: '阅读', list: '列表', go: '前往' },
    keyNames: { Space: '空格', Escape: 'Esc' },
    or: '或',
    to: '至',
    switcher: '快速跳转',
    hint: '来源、日期、视图、文章或命令',
    kinds: {
      day: '日期',
      category: '来源',
      view: '常用视图',
      article: '最近打开',
      command: '命令',
      search: '搜索文章',
    },
    searchFor: (query) => `搜索「${query}」`,
    results: (count) => `${count} 项`,
    nothing: (query) => `没有找到「${query}」`,
    nothingHint: '可以输入来源的名称或拼音，或者 2-9、2月9日、昨天、周一、2022-02 这样的日期。',
  },
  en: {
    keys: 'Keys',
    groups: { move: 'Moving', read: 'Reading', list: 'Lists', go: 'Going' },
    keyNames: { Space: 'Space', Escape: 'Esc' },
    or: 'or',
    to: 'to',
    switcher: 'Go to',
    hint: 'A source, a day, a view, an article, a command',
    kinds: {
      day: 'Days',
      category: 'Sources',
      view: 'Saved views',
      article: 'Opened lately',
      command: 'Commands',
      search: 'Search articles',
    },
    searchFor: (query) => `Search for “${query}”`,
    results: (count) => (count === 1 ? '1 result' : `${count} results`),
    nothing: (query) => `Nothing found for “${query}”`,
    nothingHint: 'Type the name of a source, or a day such as 2-9, yesterday, Monday or 2022-02.',
  },
};
