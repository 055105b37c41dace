/** A finger on the screen, in px of the window. */
export interface Point {
  x: number;
  y: number;
}

/** A finger that goes so far to the side turns the page. */
const FAR = 64;
/** The sides of the screen are the system's: it goes back there. */
const EDGE = 24;
/** So much further to the side than up or down. */
const SLOPE = 2;

/** Whether a finger may begin a swipe where it touched. */
export function mayBegin({ x }: Point, width: number): boolean {
  return x > EDGE && x < width - EDGE;
}

/** Where a swipe from one point to another leads; null for none, as while text is scrolled. */
export function swiped(from: Point, to: Point): 'prev' | 'next' | null {
  const aside = to.x - from.x;
  const isAside = Math.abs(aside) >= FAR && Math.abs(aside) > SLOPE * Math.abs(to.y - from.y);
  if (!isAside) return null;
  return aside < 0 ? 'next' : 'prev';
}
