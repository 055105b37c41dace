import type { WordsOf } from '../words/useWordsOf.ts';

/** What the line between two panes is called. */
export const PANES_WORDS: WordsOf<{ listWidth: string }> = {
  zh: { listWidth: '列表宽度' },
  en: { listWidth: 'Width of the list' },
};
