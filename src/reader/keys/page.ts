/** How much of a page is turned at once: some lines stay in sight. */
const SHARE = 0.88;
/** Parts of px that browsers round away at the end. */
const SLACK = 2;

/** Whether the end of what scrolls in a pane is in sight. */
export function isAtEnd(pane: HTMLElement): boolean {
  return pane.scrollTop + pane.clientHeight >= pane.scrollHeight - SLACK;
}

/** Whether nothing is waited for in a pane, which would make it longer. */
export function isWhole(pane: HTMLElement): boolean {
  return pane.querySelector('.waiting') === null;
}

/** Scrolls a pane by a page, down (`1`) or up (`-1`). */
export function turnPage(pane: HTMLElement, step: 1 | -1): void {
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollBy({
    top: step * SHARE * pane.clientHeight,
    behavior: isCalm ? 'auto' : 'smooth',
  });
}
