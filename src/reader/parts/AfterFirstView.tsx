import { type ComponentType, useEffect, useState } from 'react';
import { coming } from '../data/coming.ts';

/** So long after the page is drawn nothing of the first view is on its way any more, as a rule; in ms. */
const AT_REST = 1_000;

/** Holds what the first view does without: reading offline, and word of a newer reader. */
export function AfterFirstView() {
  const [Part, setPart] = useState<ComponentType | null>(null);
  useEffect(() => {
    // In development each change is to be seen at once.
    if (!import.meta.env.PROD) return;
    const timer = setTimeout(
      () =>
        coming(
          () => import('../offline/Offline.tsx'),
          ({ Offline }) => setPart(() => Offline),
          (error) => console.info('Reading offline:', error),
        ),
      AT_REST,
    );
    return () => clearTimeout(timer);
  }, []);
  return Part && <Part />;
}
