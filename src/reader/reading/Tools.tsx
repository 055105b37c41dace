import { type ReactNode, useEffect, useState } from 'react';
import { coming } from '../data/coming.ts';
import { useWordsOf } from '../words/useWordsOf.ts';
import { notCome } from './notCome.ts';
import { readyPictures } from './openers.ts';
import { Resume } from './Resume.tsx';
import { useEdits } from './useEdits.ts';
import { useOver } from './useOver.tsx';
import { usePictures } from './usePictures.ts';
import { READING_WORDS } from './words.ts';
import '../styles/tools.css';

interface ToolsProps {
  /** Of the article. */
  body: HTMLElement;
  /** What the article scrolls in. */
  pane: HTMLElement;
}

/** What is done with an article while it is read: its pictures, notes and code, and the place. */
export function Tools({ body, pane }: ToolsProps) {
  const words = useWordsOf(READING_WORDS);
  const [code, setCode] = useState<ReactNode>(null);
  const edits = useEdits(body);
  const over = useOver(body);
  usePictures(body, pane, edits);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edited text has other pictures
  useEffect(() => readyPictures(body, words.enlarge), [body, edits, words]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edited text has other code
  useEffect(() => {
    const frames = [...body.querySelectorAll('.pre-frame')];
    if (frames.length === 0) return;
    coming(
      () => import('./CodeTools.tsx'),
      ({ CodeTools }) => setCode(<CodeTools frames={frames} />),
      notCome,
    );
  }, [body, edits]);
  return (
    <>
      <Resume pane={pane} />
      {code}
      {over}
    </>
  );
}
