import { type ReactNode, useEffect, useState } from 'react';
import { coming } from '../data/coming.ts';
import { notCome } from './notCome.ts';
import { elementBehind, openerAt } from './openers.ts';

/** Opens pictures and notes of a body over it: returns what is open, for the page. */
export function useOver(body: HTMLElement): ReactNode {
  const [over, setOver] = useState<ReactNode>(null);
  useEffect(() => {
    const open = (event: MouseEvent) => {
      const from = openerAt(event);
      const shown = from && elementBehind(body, from);
      if (!from || !shown) return;
      event.preventDefault();
      coming(
        () => import('./Over.tsx'),
        ({ Over }) => setOver(<Over from={from} shown={shown} onClose={() => setOver(null)} />),
        (error) => {
          notCome(error);
          if (from instanceof HTMLAnchorElement) window.location.hash = from.hash;
        },
      );
    };
    const openByKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (!(target instanceof HTMLImageElement) || (key !== 'Enter' && key !== ' ')) return;
      event.preventDefault();
      target.click();
    };
    body.addEventListener('click', open);
    body.addEventListener('keydown', openByKey);
    return () => {
      body.removeEventListener('click', open);
      body.removeEventListener('keydown', openByKey);
    };
  }, [body]);
  return over;
}
