import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { elementNamed } from '../body/names.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';
import { followReading } from '../reading/followReading.ts';
import { goTo } from '../reading/place.ts';

/**
 * Keeps an article where its reader was, after Back and reload; a link to a
 * place in it leads there. `pane` is what scrolls; `ready` says that the body is on the page.
 */
export function usePlaceInArticle(pane: HTMLElement | null, ready: boolean): void {
  const { key, pathname, hash } = useLocation();
  const navigation = useNavigationType();
  const name = `${pathname}${hash} ${key}`;

  useLayoutEffect(() => {
    if (!ready || !pane) return;
    const kept = navigation === 'POP' ? placeKept(name) : null;
    if (kept !== null) goTo(pane, kept);
    else if (hash !== '') elementNamed(pane, hash)?.scrollIntoView();
  }, [pane, ready, name, hash, navigation]);

  useEffect(() => {
    if (!ready || !pane) return;
    return followReading(pane, ({ place }) => keepPlace(name, place));
  }, [pane, ready, name]);
}
