/** How much of one run of nodes another run has, too. */
export interface Difference {
  /** How many nodes both begin with. */
  head: number;
  /** How many of the rest both end with. */
  tail: number;
}

/** Compares from both ends: an edit is mostly in one place. */
export function differenceOf(old: readonly ChildNode[], next: readonly ChildNode[]): Difference {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && isSame(old[head], next[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(old.at(-1 - tail), next.at(-1 - tail))) tail++;
  return { head, tail };
}

function isSame(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}
