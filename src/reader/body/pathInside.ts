import type { MouseEvent } from 'react';
import { base } from '../data/base.ts';

/** Path inside the paper of a link that was plainly clicked, or null for all else. */
export function pathInside(event: MouseEvent): string | null {
  const { target } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!isPlain(event) || !link || link.origin !== window.location.origin) return null;
  if (link.getAttribute('href')?.startsWith('#') || !link.pathname.startsWith(base)) return null;
  if (isFile(link.pathname)) return null;
  return `/${link.pathname.slice(base.length)}${link.search}${link.hash}`;
}

/** Whether a click asks for no other tab or window. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** A picture or another file of the paper is the browser's affair; digits behind a dot are a version's. */
function isFile(pathname: string): boolean {
  return pathname.startsWith(`${base}data/`) || /\.(?!html?$|\d+$)\w{2,5}$/.test(pathname);
}
