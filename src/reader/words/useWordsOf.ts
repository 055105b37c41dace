import { useScript } from '../script/useScript.ts';
import { useWords } from './WordsProvider.tsx';

/** What a part of the reader says that comes by itself, in each language of the interface. */
export interface WordsOf<T> {
  zh: T;
  en: T;
}

/** The words of a part in the language of this reader, and in his script. */
export function useWordsOf<T>(words: WordsOf<T>): T {
  return useSay()(words);
}

/** What chooses among words, for those who choose often. */
export function useSay(): <T>(words: WordsOf<T>) => T {
  const { lang } = useWords();
  const script = useScript();
  return ({ zh, en }) => (lang.startsWith('zh') ? script.words(zh) : en);
}
