import type { WordsOf } from '../words/useWordsOf.ts';

interface HitWords {
  /** Names the bar. */
  bar: string;
  none: string;
  previous: string;
  next: string;
  clear: string;
}

/** What is said of hits in an article. */
export const HIT_WORDS: WordsOf<HitWords> = {
  zh: {
    bar: '文中的搜索词',
    none: '词语不在此文中',
    previous: '上一处',
    next: '下一处',
    clear: '不再标出',
  },
  en: {
    bar: 'Words of the search',
    none: 'Not in this text',
    previous: 'Previous place',
    next: 'Next place',
    clear: 'Mark them no longer',
  },
};
