/** Brings a range of an article into sight, in the upper part of its pane, where no bar covers it. */
export function showRange(range: Range): void {
  const pane = paneOf(range);
  reveal(range);
  const box = boxOf(range);
  if (!pane || !box) return;
  pane.scrollTop += box.top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
}

/** Opens what a range is folded into, and scrolls a wide table or code to it. */
export function reveal(range: Range): void {
  const pane = paneOf(range);
  for (const fold of foldsAround(range.startContainer)) fold.open = true;
  for (let at = range.startContainer.parentElement; at && at !== pane; at = at.parentElement) {
    if (at.scrollWidth > at.clientWidth) showAcross(at, range);
  }
}

function paneOf({ startContainer }: Range): Element | null | undefined {
  return startContainer.parentElement?.closest('.article-pane');
}

/** Where a range begins: its first line; undefined for one that is not drawn. */
export function boxOf(range: Range): DOMRect | undefined {
  // What is folded away has a box, too.
  if (foldsAround(range.startContainer).length > 0) return undefined;
  return [...range.getClientRects()].find(({ height }) => height > 0);
}

/** What a reader would have to open to see a node. */
function foldsAround(node: Node): HTMLDetailsElement[] {
  const folds: HTMLDetailsElement[] = [];
  for (let at = node.parentElement; at; at = at.parentElement) {
    if (!(at instanceof HTMLDetailsElement) || at.open) continue;
    if (!at.querySelector(':scope > summary')?.contains(node)) folds.push(at);
  }
  return folds;
}

function showAcross(scroller: Element, range: Range): void {
  const box = boxOf(range);
  const { left, right } = scroller.getBoundingClientRect();
  if (!box || (box.left >= left && box.right <= right)) return;
  scroller.scrollLeft += box.left - left - scroller.clientWidth / 4;
}
