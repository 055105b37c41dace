import type { WordsOf } from '../words/useWordsOf.ts';

/** What the button that shares is called, and the sheet that it opens. The one file of sharing in the first view. */
export const SHARE_NAMES: WordsOf<Record<'article' | 'list', string>> = {
  zh: { article: '分享文章', list: '分享列表' },
  en: { article: 'Share the article', list: 'Share the list' },
};
