import { useEffect, useState } from 'react';

/** How often blocks of a body were put in or taken out since it is watched: what is in it may be new. */
export function useEdits(body: HTMLElement): number {
  const [edits, setEdits] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setEdits((before) => before + 1));
    observer.observe(body, { childList: true });
    return () => observer.disconnect();
  }, [body]);
  return edits;
}
