import { useEffect } from 'react';
import { settle, settleAll } from './pictures.ts';

/** Attends to the pictures of a body as they come, or do not; `edits` counts those of its text. */
export function usePictures(body: HTMLElement, pane: HTMLElement, edits: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edited text has other pictures
  useEffect(() => {
    const attend = ({ type, target }: Event) => {
      if (target instanceof HTMLImageElement) settle(target, pane, type === 'load');
    };
    settleAll(body, pane);
    // Such events of pictures do not bubble; they are caught on their way down.
    body.addEventListener('load', attend, true);
    body.addEventListener('error', attend, true);
    return () => {
      body.removeEventListener('load', attend, true);
      body.removeEventListener('error', attend, true);
    };
  }, [body, pane, edits]);
}
