import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { hasClass, isBlank, isBlock } from './nodes.ts';

/** What the text of a body is in, as far as it matters for what is made of it. */
export type BlockKind = 'prose' | 'digest' | 'heading' | 'item' | 'code' | 'aside';

/** The text of one block, blanks folded. */
export interface Block {
  kind: BlockKind;
  text: string;
}

const KINDS = new Map<string, BlockKind>([
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['dd', 'item'],
  ['dt', 'item'],
  ['li', 'item'],
  ['pre', 'code'],
  ['figcaption', 'aside'],
  ['table', 'aside'],
]);

/** Most texts have only single blanks; a test is cheaper than a replacement. */
const ODD_BLANKS = /[^\S ]| {2}/;

/** The text of a body, block by block, in order. */
export function blocksOf(root: Document): Block[] {
  const blocks: Block[] = [];
  gather(root.children, 'prose', blocks);
  return blocks;
}

function gather(nodes: readonly ChildNode[], kind: BlockKind, blocks: Block[]): void {
  let text = '';
  for (const node of nodes) {
    if (isTag(node) && isBlock(node)) {
      addBlock(kind, text, blocks);
      text = '';
      gather(node.children, kindOf(node) ?? kind, blocks);
    } else text += inlineText(node);
  }
  addBlock(kind, text, blocks);
}

function addBlock(kind: BlockKind, text: string, blocks: Block[]): void {
  if (isBlank(text)) return;
  const folded = ODD_BLANKS.test(text) ? text.replace(/\s+/g, ' ') : text;
  blocks.push({ kind, text: folded.trim() });
}

function kindOf(element: Element): BlockKind | undefined {
  if (hasClass(element, 'digest')) return 'digest';
  if (hasClass(element, 'footnotes')) return 'aside';
  return KINDS.get(element.name);
}

/** A block in an inline element is odd, but its text does not run into its neighbour's. */
function inlineText(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  // The signs of a footnote are no words.
  if (node.name === 'br' || hasClass(node, 'footnote-backref')) return ' ';
  if (hasClass(node, 'footnote-ref')) return '';
  let text = '';
  for (const child of node.children) text += inlineText(child);
  return isBlock(node) ? ` ${text} ` : text;
}
