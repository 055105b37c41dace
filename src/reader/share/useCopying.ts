import { useState } from 'react';
import { copyText } from './copyText.ts';

/** What became of the last copying. */
export type Copied =
  | { kind: 'nothing' }
  | { kind: 'done'; said: string }
  /** The browser refused: the reader copies it by hand. */
  | { kind: 'refused'; text: string };

/** Copies text, and knows what became of it. `said` is what is said when it is done. */
export function useCopying(): [Copied, (text: string, said: string) => Promise<void>] {
  const [copied, setCopied] = useState<Copied>({ kind: 'nothing' });
  const copy = async (text: string, said: string) => {
    setCopied((await copyText(text)) ? { kind: 'done', said } : { kind: 'refused', text });
  };
  return [copied, copy];
}
