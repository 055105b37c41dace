import { useWords } from './WordsProvider.tsx';

/** What a part of the reader says that comes by itself, in each language of the interface. */
export interface WordsOf<T> {
  zh: T;
  en: T;
}

/** The words of a part in the language of this reader. */
export function useWordsOf<T>(words: WordsOf<T>): T {
  const { lang } = useWords();
  return lang.startsWith('zh') ? words.zh : words.en;
}
