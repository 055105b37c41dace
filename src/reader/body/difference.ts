/** How one run of nodes becomes another. */
export interface Difference {
  /** Nodes of the old run that are in the new one too, at its beginning or its end. */
  staying: ChildNode[];
  /** Nodes of the old run that are not. */
  going: ChildNode[];
  /** Nodes of the new run that are in the old one. */
  known: ChildNode[];
  /** The node of the old run before which what is new belongs; null for its end. */
  before: ChildNode | null;
}

/** Compares from both ends: an edit is mostly in one place. */
export function differenceOf(old: readonly ChildNode[], next: readonly ChildNode[]): Difference {
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && isSame(old[head], next[head])) head++;
  let tail = 0;
  while (tail < most - head && isSame(old.at(-1 - tail), next.at(-1 - tail))) tail++;
  const oldTail = old.slice(old.length - tail);
  return {
    staying: [...old.slice(0, head), ...oldTail],
    going: old.slice(head, old.length - tail),
    known: [...next.slice(0, head), ...next.slice(next.length - tail)],
    before: oldTail[0] ?? null,
  };
}

function isSame(a: ChildNode | undefined, b: ChildNode | undefined): boolean {
  return a !== undefined && b !== undefined && a.isEqualNode(b);
}
