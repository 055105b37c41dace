import { type RefObject, useEffect, useRef } from 'react';
import type { SheetHandle } from '../parts/Sheet.tsx';

/** A sheet that opens each time it is asked for; `asked` counts how often it was. */
export function useSheet(asked: number): RefObject<SheetHandle | null> {
  const sheet = useRef<SheetHandle>(null);
  useEffect(() => {
    let isWanted = asked > 0;
    // A sheet draws its content at once when it opens, which React does not do inside an effect.
    queueMicrotask(() => {
      if (isWanted) sheet.current?.open();
    });
    return () => {
      isWanted = false;
    };
  }, [asked]);
  return sheet;
}
