import type { ReactNode } from 'react';
import { marksIn } from '../../search/snippet.ts';

/** A text in which phrases, in their normal form, are marked. */
export function Marked({ text, phrases }: { text: string; phrases: readonly string[] }) {
  const pieces: ReactNode[] = [];
  let end = 0;
  for (const [from, to] of marksIn(text, phrases)) {
    pieces.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return [...pieces, text.slice(end)];
}
