import { rowOf } from '../filter/slice.ts';
import type { ListOnShow } from './listOnShow.ts';

/** An entry that is to have the focus as soon as its headline is drawn. */
let awaited: { index: number; stop(): void } | null = null;

/**
 * Gives the focus to the headline of an entry, by its index in the timeline. One
 * that is not drawn yet is scrolled to, and gets it as it comes; until then the list has it.
 */
export function focusEntry(list: ListOnShow, index: number): void {
  const { feed } = list;
  awaited?.stop();
  list.scrollTo(rowOf(list.slice, index), 'auto');
  if (!feed || focusDrawn(list, index)) return;
  feed.focus({ preventScroll: true });
  const observer = new MutationObserver(() => {
    // Who went elsewhere in the meantime stays there.
    if (document.activeElement !== feed || focusDrawn(list, index)) awaited?.stop();
  });
  observer.observe(feed, { childList: true, subtree: true });
  awaited = {
    index,
    stop() {
      observer.disconnect();
      awaited = null;
    },
  };
}

function focusDrawn({ feed, slice }: ListOnShow, index: number): boolean {
  const place = index - slice.start + 1;
  const link = feed?.querySelector<HTMLElement>(`[aria-posinset="${place}"] a`);
  link?.focus({ preventScroll: true });
  return link !== null && link !== undefined;
}

/** Index in the timeline of the entry that has the focus, or is to have it; or null. */
export function focusedEntry({ feed, slice }: ListOnShow): number | null {
  const focus = document.activeElement;
  if (awaited && focus === feed) return awaited.index;
  const place = feed?.contains(focus) && focus?.closest('article')?.getAttribute('aria-posinset');
  return place ? Number(place) - 1 + slice.start : null;
}

/** Whether the list is seen: on narrow screens an article lies over it. */
export function isSeen({ feed }: ListOnShow): boolean {
  return feed !== null && getComputedStyle(feed).visibility !== 'hidden';
}
