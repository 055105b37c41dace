import { useEffect } from 'react';
import { mayBegin, type Point, swiped } from './swipe.ts';

/** Turns to the article before or after this one when a finger swipes over the pane. */
export function SwipeTurn({ pane }: { pane: HTMLElement | null }) {
  useEffect(() => {
    let from: Point | null = null;
    const onStart = (event: TouchEvent) => {
      const point = pointOf(event);
      from = point && mayBegin(point, window.innerWidth) && !scrollsAside(event) ? point : null;
    };
    const onEnd = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      const way = from && touch && swiped(from, { x: touch.clientX, y: touch.clientY });
      from = null;
      // Who selects text moves a finger to the side, too.
      if (!way || window.getSelection()?.isCollapsed === false) return;
      pane?.querySelector<HTMLAnchorElement>(`.neighbours a[rel="${way}"]`)?.click();
    };
    pane?.addEventListener('touchstart', onStart, { passive: true });
    pane?.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      pane?.removeEventListener('touchstart', onStart);
      pane?.removeEventListener('touchend', onEnd);
    };
  }, [pane]);
  return null;
}

/** Null for several fingers: they zoom. */
function pointOf({ touches }: TouchEvent): Point | null {
  const [touch] = touches;
  return touch && touches.length === 1 ? { x: touch.clientX, y: touch.clientY } : null;
}

/** Whether the finger lies on something that it would scroll sideways: a wide table, long lines of code. */
function scrollsAside({ target }: TouchEvent): boolean {
  let element = target instanceof Element ? target : null;
  for (; element && !element.matches('.article-pane'); element = element.parentElement) {
    if (element.scrollWidth > element.clientWidth + 1) return true;
  }
  return false;
}
