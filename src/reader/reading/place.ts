/**
 * The block at the upper edge of a pane, and how far it is read: 7.25 is a
 * quarter into the eighth. 0 is the top. Blocks are what a place in an article is
 * counted in: pictures that load later and another width do not move it, as they would pixels.
 */
export function placeIn(pane: HTMLElement): number {
  const blocks = blocksOf(pane);
  const edge = topOf(pane);
  const index = blocks.findLastIndex((block) => topOf(block) <= edge);
  const { top, extent } = measure(blocks, index);
  return index < 0 ? 0 : placeOf(index, edge - top, extent);
}

/** Scrolls a pane to a place in its article. */
export function goTo(pane: HTMLElement, place: number): void {
  const { top, extent } = measure(blocksOf(pane), Math.floor(place));
  if (place === 0) pane.scrollTop = 0;
  else pane.scrollTop += top + offsetIn(place, extent) - topOf(pane);
}

/** Writes a place: `read` px of a block that is `extent` px high. Exact to 1 px in blocks of 50,000. */
export function placeOf(index: number, read: number, extent: number): number {
  const share = extent > 0 ? Math.min(Math.max(0, read / extent), 0.99999) : 0;
  return Number((index + share).toFixed(5));
}

/** How many px of its block a place is, where the block is `extent` px high. */
export function offsetIn(place: number, extent: number): number {
  return (place % 1) * extent;
}

function blocksOf(pane: HTMLElement): Element[] {
  return [...pane.querySelectorAll('.article-header, .body:not(.note-text) > *')];
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
