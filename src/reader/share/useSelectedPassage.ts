import { type RefObject, useEffect, useState } from 'react';
import { type Selected, selectedPassage } from './selected.ts';

/** How long a selection must rest, in ms: while it is drawn nothing gets in its way. */
const RESTS = 250;

/**
 * What is selected of the article's text. `tools` are what is shown beside it:
 * a tap on them takes the selection away on some phones, and yet it is meant.
 */
export function useSelectedPassage(tools: RefObject<HTMLElement | null>): Selected | null {
  const [selected, setSelected] = useState(selectedPassage);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isAtTools = false;
    const follow = () => {
      clearTimeout(timer);
      if (isAtTools || tools.current?.contains(document.activeElement)) return;
      timer = setTimeout(() => setSelected(selectedPassage()), RESTS);
    };
    const press = ({ target }: Event) => {
      isAtTools = target instanceof Node && tools.current?.contains(target) === true;
    };
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setSelected(null);
    };
    document.addEventListener('selectionchange', follow);
    document.addEventListener('pointerdown', press, true);
    document.addEventListener('keydown', leave);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', follow);
      document.removeEventListener('pointerdown', press, true);
      document.removeEventListener('keydown', leave);
    };
  }, [tools]);
  return selected;
}
