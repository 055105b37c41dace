import { useEffect, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { elementNamed } from '../body/names.ts';
import { keepPlace, placeKept } from '../data/keptPlace.ts';

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
    let place = placeIn(pane);
    const follow = () => {
      place = placeIn(pane);
    };
    const keep = () => keepPlace(name, place);
    pane.addEventListener('scroll', follow, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      pane.removeEventListener('scroll', follow);
      window.removeEventListener('pagehide', keep);
    };
  }, [pane, ready, name]);
}

/** What a place in an article is counted in: pictures that load later do not move it, as they would pixels. */
function blocksOf(pane: HTMLElement): Element[] {
  return [...pane.querySelectorAll('.article-header, .body > *')];
}

/** The block at the upper edge, and how far it is read: 7.25 is a quarter into the eighth. 0 is the top. */
function placeIn(pane: HTMLElement): number {
  const edge = topOf(pane);
  const blocks = blocksOf(pane);
  const index = blocks.findLastIndex((block) => topOf(block) <= edge);
  if (index < 0) return 0;
  const { top, extent } = measure(blocks, index);
  const read = extent === 0 ? 0 : Math.min((edge - top) / extent, 0.999);
  return Number((index + read).toFixed(3));
}

function goTo(pane: HTMLElement, place: number): void {
  const { top, extent } = measure(blocksOf(pane), Math.floor(place));
  if (place === 0) pane.scrollTop = 0;
  else pane.scrollTop += top + extent * (place % 1) - topOf(pane);
}

/** Where a block begins, and how far it is to the next one. */
function measure(blocks: Element[], index: number): { top: number; extent: number } {
  const rect = blocks[index]?.getBoundingClientRect() ?? new DOMRect();
  const next = blocks[index + 1];
  return { top: rect.top, extent: next ? topOf(next) - rect.top : rect.height };
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
