import type { BodyText, Passage } from './bodyText.ts';

/** A passage that elements mark. */
export interface MarkedPassage {
  /** In their order: a passage may go across several nodes. */
  marks: HTMLElement[];
  /** Puts the nodes together as they were. */
  takeAway(): void;
}

/**
 * Marks a passage by elements, in browsers that cannot highlight ranges. Its
 * nodes are parted, which the model does not hear of: of several passages the
 * last is marked first, and its marks are taken away last.
 */
export function markElements(model: BodyText, passage: Passage, className: string): MarkedPassage {
  const parted = partsOf(model, passage).map((part) => markPart(part, className));
  return {
    marks: parted.map(({ mark }) => mark),
    takeAway: () => {
      for (const { takeAway } of parted) takeAway();
    },
  };
}

/** A stretch of one text node, by indexes in it. */
interface Part {
  node: Text;
  from: number;
  to: number;
}

function partsOf({ runs }: BodyText, { from, to }: Passage): Part[] {
  const parts: Part[] = [];
  for (const run of runs) {
    const start = Math.max(from - run.from, 0);
    const end = Math.min(to - run.from, run.length);
    if (start >= end) continue;
    const last = parts.at(-1);
    if (last?.node === run.node) last.to = run.at + end;
    else parts.push({ node: run.node, from: run.at + start, to: run.at + end });
  }
  return parts;
}

function markPart({ node, from, to }: Part, className: string) {
  const whole = node.data;
  const mark = document.createElement('mark');
  mark.className = className;
  mark.append(whole.slice(from, to));
  const rest = document.createTextNode(whole.slice(to));
  node.data = whole.slice(0, from);
  node.after(mark, rest);
  const takeAway = () => {
    mark.remove();
    rest.remove();
    node.data = whole;
  };
  return { mark, takeAway };
}
