import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { elementNamed } from '../body/names.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';

/**
 * Keeps an article where its reader was, after Back and reload; a link to a
 * place in it leads there. `ready` says that the body is on the page.
 */
export function usePlaceInArticle(pane: RefObject<HTMLElement | null>, ready: boolean): void {
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();
  const name = `${pathname}${hash} ${key}`;

  useLayoutEffect(() => {
    if (!ready || !pane.current) return;
    const kept = navigation === 'POP' ? placeKept(name) : null;
    if (kept !== null) pane.current.scrollTop = kept;
    else if (hash !== '') elementNamed(pane.current, hash)?.scrollIntoView();
  }, [pane, ready, name, hash, navigation]);

  useEffect(() => {
    const element = pane.current;
    if (!ready || !element) return;
    let place = element.scrollTop;
    const follow = () => {
      place = element.scrollTop;
    };
    const keep = () => keepPlace(name, Math.round(place));
    element.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      element.removeEventListener('scroll', follow);
      window.removeEventListener('pagehide', keep);
    };
  }, [pane, ready, name]);
}
