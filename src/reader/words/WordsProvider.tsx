import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { usePrefs } from '../prefs/prefs.ts';
import { useScript } from '../script/useScript.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const WordsContext = createContext<Words>(zh);

/** Gives the interface its language: the reader's choice, else the paper's, else English. */
export function WordsProvider({ paperLang, children }: { paperLang: string; children: ReactNode }) {
  const { words } = usePrefs();
  const script = useScript();
  const chosen = words === 'paper' ? paperLang : words;
  const spoken = chosen.startsWith('zh') ? script.words(zh) : en;
  useEffect(() => {
    // What is read aloud has the voice of the interface; titles and bodies say their own language.
    document.documentElement.lang = spoken.lang;
  }, [spoken]);
  return <WordsContext value={spoken}>{children}</WordsContext>;
}

/** The words of the interface in the language of this reader. */
export function useWords(): Words {
  return useContext(WordsContext);
}
