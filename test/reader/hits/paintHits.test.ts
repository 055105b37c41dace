import { describe, expect, it } from 'vitest';
import { findHits } from '../../../src/reader/hits/findHits.ts';
import { type PaintedHits, paintHits } from '../../../src/reader/hits/paintHits.ts';
import { phrasesOf } from '../../../src/reader/hits/phrases.ts';
import { articleWith } from './page.ts';

/** Nodes of an article with their text: what a text was made of must come back. */
function nodesOf(root: Node): string[] {
  return [...root.childNodes].flatMap((node) =>
    node instanceof Text ? [node.data] : [node.nodeName, ...nodesOf(node)],
  );
}

function paint(pane: HTMLElement, query: string): PaintedHits {
  return paintHits(findHits(pane, phrasesOf(query)));
}

/** Elements that mark hits, by their text; of the current one `>` stands before it. */
function marksIn(pane: HTMLElement): string[] {
  return [...pane.querySelectorAll('mark')].map(({ classList, textContent }) =>
    classList.contains('hit-current') ? `>${textContent}` : textContent,
  );
}

// jsdom has no highlights: this is what older browsers see.
describe('in a browser that cannot highlight', () => {
  it('hits are marked by elements, several in a node and one across nodes', () => {
    const pane = articleWith('', '<p>新岸桥、旧岸桥、岸<b>桥</b></p>');
    const before = nodesOf(pane);
    const painted = paint(pane, '岸桥');
    expect(marksIn(pane)).toEqual(['岸桥', '岸桥', '岸', '桥']);
    expect(painted.ranges.map(String)).toEqual(['岸桥', '岸桥', '岸桥']);
    painted.setCurrent(2);
    expect(marksIn(pane)).toEqual(['岸桥', '岸桥', '>岸', '>桥']);
    painted.setCurrent(0);
    expect(marksIn(pane)).toEqual(['>岸桥', '岸桥', '岸', '桥']);
    painted.takeAway();
    expect(nodesOf(pane)).toEqual(before);
  });

  it('the headline, which is React’s, and text without a block keep their nodes', () => {
    const pane = articleWith('岸桥', '岸桥<p>岸桥</p>');
    const painted = paint(pane, '岸桥');
    expect(marksIn(pane)).toEqual(['岸桥']);
    expect(painted.ranges.map(String)).toEqual(['岸桥', '岸桥', '岸桥']);
    expect(pane.querySelector('mark')?.closest('p')).not.toBeNull();
  });
});
