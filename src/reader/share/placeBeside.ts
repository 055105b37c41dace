/** Between a selection and its tools, in px; a finger's handles hang below the selection. */
const GAP = 8;
const HANDLES = 36;

/** Puts tools below the end of a selection, inside the article's pane; a selection out of sight has none. */
export function placeBeside(tools: HTMLElement, range: Range): void {
  const pane = tools.closest('.article-pane')?.getBoundingClientRect();
  const lines = [...range.getClientRects()];
  const [first, last] = [lines[0], lines.at(-1)];
  if (!pane || !first || !last) return;
  const gap = window.matchMedia('(pointer: coarse)').matches ? HANDLES : GAP;
  const { offsetWidth: width, offsetHeight: height } = tools;
  const isInSight = last.bottom > pane.top && first.top < pane.bottom;
  tools.style.visibility = isInSight ? 'visible' : 'hidden';
  tools.style.top = `${Math.min(last.bottom + gap, pane.bottom - height - GAP)}px`;
  const middle = (last.left + last.right - width) / 2;
  tools.style.left = `${Math.max(pane.left + GAP, Math.min(middle, pane.right - width - GAP))}px`;
}
