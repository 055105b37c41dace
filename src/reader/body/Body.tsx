import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { base } from '../data/base.ts';
import { differenceOf } from './difference.ts';
import { keepInSight } from './keepInSight.ts';
import { sanitize } from './sanitize.ts';
import '../styles/body.css';
import '../styles/code.css';

interface BodyProps {
  html: string;
  lang: string;
  /** What the article scrolls in. */
  pane: HTMLElement | null;
}

/**
 * Shows a body. The one place of the reader where HTML that came from outside
 * enters the page. Of a body that changes while it is read, what stays the same
 * is left alone: the place, the selection, the pictures.
 */
export function Body({ html, lang, pane }: BodyProps) {
  const navigate = useNavigate();
  const place = useRef<HTMLDivElement>(null);
  const safe = useMemo(() => sanitize(html), [html]);
  useLayoutEffect(() => {
    const body = place.current;
    if (!body) return;
    // A copy: the fragment is empty once it is placed, and strict mode places it twice.
    const next = safe.cloneNode(true);
    const difference = differenceOf([...body.childNodes], [...next.childNodes]);
    keepInSight(pane, difference.staying, () => {
      for (const node of [...difference.going, ...difference.known]) node.remove();
      body.insertBefore(next, difference.before);
    });
  }, [safe, pane]);
  useEffect(() => {
    const body = place.current;
    // Errors of pictures do not bubble; they are caught on their way down.
    body?.addEventListener('error', standInForPicture, true);
    return () => body?.removeEventListener('error', standInForPicture, true);
  }, []);
  const followInside = (event: MouseEvent) => {
    const path = pathInside(event);
    if (path === null) return;
    event.preventDefault();
    navigate(path);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is clicked, by key too
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link makes a click of Enter
    <div className="body" lang={lang} dir="auto" ref={place} onClick={followInside} />
  );
}

/** Path inside the paper of a link that was plainly clicked, or null for all else. */
function pathInside(event: MouseEvent): string | null {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  const plain =
    event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
  if (!plain || !link || link.origin !== window.location.origin) return null;
  if (link.getAttribute('href')?.startsWith('#') || !link.pathname.startsWith(base)) return null;
  if (isFile(link.pathname)) return null;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}

/** A picture or another file of the paper is the browser's affair. */
function isFile(pathname: string): boolean {
  return pathname.startsWith(`${base}data/`) || /\.(?!html?$)\w{2,5}$/.test(pathname);
}

/** Old pictures are often gone: their description stands in for the browser's broken frame. */
function standInForPicture({ target }: Event): void {
  if (!(target instanceof HTMLImageElement)) return;
  const words = document.createElement('span');
  words.className = 'lost-picture';
  words.textContent = target.alt;
  target.replaceWith(words);
}
