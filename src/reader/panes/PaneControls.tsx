import { PaneResizer } from './PaneResizer.tsx';
import { SwipeTurn } from './SwipeTurn.tsx';

/** What hands do to the panes: they move the line between them, and turn the article. */
export function PaneControls({ pane }: { pane: HTMLElement | null }) {
  return (
    <>
      <PaneResizer />
      <SwipeTurn pane={pane} />
    </>
  );
}
