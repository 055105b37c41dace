/**
 * Changes a text and leaves in place what its reader sees of it: the first of
 * the nodes that stay which is in sight of the pane, else the last above it.
 */
export function keepInSight(
  pane: HTMLElement | null,
  staying: readonly Node[],
  change: () => void,
): void {
  const edge = pane?.getBoundingClientRect().top ?? 0;
  const blocks = staying.filter((node) => node instanceof Element);
  const anchor =
    blocks.find((block) => block.getBoundingClientRect().bottom > edge) ?? blocks.at(-1);
  // At the top of an article nothing above can move what is in sight.
  if (!pane || !anchor || pane.scrollTop === 0) {
    change();
    return;
  }
  const before = anchor.getBoundingClientRect().top;
  change();
  pane.scrollTop += anchor.getBoundingClientRect().top - before;
}
