import type { WordsOf } from '../words/useWordsOf.ts';

interface NotFoundWords {
  notFound: string;
  hint: string;
  thatDay(day: string): string;
  noSuchCategory(slug: string): string;
}

/** What is said where nothing is. */
export const NOT_FOUND_WORDS: WordsOf<NotFoundWords> = {
  zh: {
    notFound: '没有找到这一页',
    hint: '地址可能有误，或者文章已经撤下。',
    thatDay: (day) => `看 ${day} 的文章`,
    noSuchCategory: (slug) => `没有「${slug}」这个来源`,
  },
  en: {
    notFound: 'Page not found',
    hint: 'The address may be mistyped, or the article was withdrawn.',
    thatDay: (day) => `Show the articles of ${day}`,
    noSuchCategory: (slug) => `There is no source “${slug}”`,
  },
};
