/**
 * Brings a range of an article into sight, in the upper part of its pane, where
 * no bar covers it. That happens once for each entry of the browser's history:
 * after Back or a reload the reader is where he was.
 */
export function showOnce(range: Range): void {
  const state: unknown = window.history.state;
  const known = typeof state === 'object' && state !== null ? state : {};
  const pane = range.startContainer.parentElement?.closest('.article-pane');
  if (!pane || 'isQuoteShown' in known) return;
  // Beside what the router keeps there, which it leaves alone.
  window.history.replaceState({ ...known, isQuoteShown: true }, '');
  unfold(range.startContainer);
  const { top } = range.getBoundingClientRect();
  pane.scrollTop += top - pane.getBoundingClientRect().top - pane.clientHeight / 4;
}

/** Opens what a reader would have to open to see a node. */
function unfold(node: Node): void {
  for (let at = node.parentElement; at; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}
