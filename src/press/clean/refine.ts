import { type ChildNode, type Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import { keepKnownAttributes } from './attributes.ts';
import { dropEmptied } from './emptied.ts';
import { cleanLink } from './links.ts';
import { alignByClass, markStock, renameOld, unwrapBare } from './looks.ts';
import { linkMedia } from './media.ts';
import { freeBlocks, tidyDiv } from './nesting.ts';
import { isBlankText, isBlock, setChildren } from './nodes.ts';
import { cleanPicture } from './pictures.ts';
import type { Fate, Post, Rule } from './rule.ts';
import { settle } from './settled.ts';
import { markTask } from './tasks.ts';
import { trimEdges } from './trim.ts';
import { dropUnseen } from './unseen.ts';

/** Rules for an element before its children are looked at, in order. */
const ON_THE_WAY_IN: readonly Rule[] = [
  linkMedia,
  dropUnseen,
  alignByClass,
  renameOld,
  markStock,
  cleanLink,
  cleanPicture,
  keepKnownAttributes,
  unwrapBare,
];

/** Rules for an element whose children are clean, in order. */
const ON_THE_WAY_OUT: readonly Rule[] = [markTask, trimEdges, dropEmptied, freeBlocks, tidyDiv];

/** What is applied to each element, before and after its children. */
export interface Rules {
  before: readonly Rule[];
  after: readonly Rule[];
}

/** All rules of the press. */
export const RULES: Rules = { before: ON_THE_WAY_IN, after: ON_THE_WAY_OUT };

/** Applies rules to every element below a node, which may be as deep as `MAX_DEPTH`. */
export function refine(parent: ParentNode, post: Post, rules: Rules = RULES): void {
  const kept: ChildNode[] = [];
  for (const child of parent.children) {
    if (isText(child)) addText(kept, child);
    // Of the newswire nearly all; the rules would take a fifth of a post's time.
    else if (isTag(child) && settle(child)) kept.push(child);
    else if (isTag(child)) addRefined(kept, child, post, rules);
  }
  const shown = keepsBlanks(parent) ? kept : kept.filter(isNotStray);
  setChildren(parent, shown);
}

function addRefined(kept: ChildNode[], element: Element, post: Post, rules: Rules): void {
  let fate = judge(element, rules.before, post);
  if (fate === 'drop') return;
  refine(element, post, rules);
  if (fate === 'keep') fate = judge(element, rules.after, post);
  if (fate === 'keep') kept.push(element);
  else if (fate === 'unwrap') {
    for (const child of element.children) {
      if (isText(child)) addText(kept, child);
      else kept.push(child);
    }
  }
}

/** The first rule that does not keep an element decides. */
function judge(element: Element, rules: readonly Rule[], post: Post): Fate {
  for (const rule of rules) {
    const fate = rule(element, post);
    if (fate !== 'keep') return fate;
  }
  return 'keep';
}

/** Texts that have become neighbours are one. */
function addText(kept: ChildNode[], text: Text): void {
  const last = kept.at(-1);
  if (last && isText(last)) kept[kept.length - 1] = new Text(last.data + text.data);
  else kept.push(text);
}

/** Whether blanks in an element may be shown: in running text and where they are kept as written. */
function keepsBlanks(parent: ParentNode): boolean {
  return isTag(parent) && (parent.name === 'pre' || !isBlock(parent));
}

/** Blanks beside a block, or at the edge of one, are not shown: `</p> &nbsp; <p>`. */
function isNotStray(node: ChildNode, i: number, siblings: readonly ChildNode[]): boolean {
  return !isBlankText(node) || !(isEdge(siblings[i - 1]) || isEdge(siblings[i + 1]));
}

function isEdge(sibling: ChildNode | undefined): boolean {
  return sibling === undefined || isBlock(sibling);
}
