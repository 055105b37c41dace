import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { showHits } from '../keys/hitsOnShow.ts';
import type { Step } from '../keys/scene.ts';
import { left } from '../state/left.ts';
import { phrasesOf } from './phrases.ts';
import { type Found, Trail } from './trail.ts';

/**
 * Marks what a query finds in the article of a pane. Returns what was found, null
 * before it is known, and the way from hit to hit, which keys are told too.
 */
export function useHits(pane: HTMLElement, query: string): [Found | null, (by: Step) => void] {
  const { pathname, search, hash } = useLocation();
  const [found, setFound] = useState<Found | null>(null);
  const trail = useRef<Trail>(null);
  const step = useCallback((by: Step) => trail.current?.step(by), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says where to begin, once
  useEffect(() => {
    const isPointed = hash !== '' || new URLSearchParams(search).has('quote');
    // Who came to a place, or goes on where he was, is not taken elsewhere.
    const mayScroll = !isPointed && pane.scrollTop === 0 && !left.get().has(pathname);
    const own = new Trail(pane, phrasesOf(query), setFound);
    trail.current = own;
    own.start(mayScroll);
    return () => own.stop();
  }, [pane, query]);

  const hasHits = found !== null && found.count > 0;
  useEffect(() => (hasHits ? showHits(step) : undefined), [hasHits, step]);
  return [found, step];
}
