import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';

const TOLD = ['href', 'src', 'alt', 'title'];
/** Elements that group others; kramdown and the press differ in them, and no reader sees it. */
const UNTOLD = new Set(['div', 'section', 'input']);

/**
 * What HTML shows, in one line: its elements, where they lead and its text, blanks
 * folded. A formula is its text, for kramdown leaves it to a script: `\(a\)`.
 */
export function shown(html: string): string {
  return shownNodes(parseDocument(html).children)
    .replace(/\\[([]([\s\S]*?)\\[)\]]|\$([^$]*?)\$/g, (all, a, b) => (a ?? b ?? all).trim())
    .replace(/(?:\s|\ufe0e)+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
}

function shownNodes(nodes: readonly ChildNode[]): string {
  return nodes.map(shownNode).join('');
}

function shownNode(node: ChildNode): string {
  if (isText(node)) return node.data.replace(/</g, '‹').replace(/>/g, '›');
  if (!isTag(node)) return '';
  const { name, attribs, children } = node;
  const inner = shownNodes(children);
  if (UNTOLD.has(name) || isFormula(node)) return inner;
  const told = TOLD.filter((key) => attribs[key]).map((key) => ` ${key}=${attribs[key]}`);
  return `<${name}${told.join('')}>${inner}</${name}>`;
}

function isFormula({ attribs, parent }: Element): boolean {
  const classes = parent && isTag(parent) ? [attribs.class, parent.attribs.class] : [attribs.class];
  return classes.some((name) => name === 'math' || name === 'kdmath');
}
