import { type ChildNode, Element, isTag, isText, type ParentNode, type Text } from 'domhandler';

/** Elements that stand in their own lines. */
const BLOCKS = new Set([
  ...['blockquote', 'caption', 'col', 'colgroup', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption'],
  ...['figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol', 'p', 'pre', 'section'],
  ...['summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]);

/** Whether a node is an element of one of the names; of any name when none is given. */
export function isElement(node: ChildNode | undefined, ...names: string[]): node is Element {
  return node !== undefined && isTag(node) && (names.length === 0 || names.includes(node.name));
}

/** Whether a node is an element that stands in its own lines. */
export function isBlock(node: ChildNode): boolean {
  return isTag(node) && BLOCKS.has(node.name);
}

/** Whether a text shows nothing: blanks of any width. */
export function isBlank(text: string): boolean {
  // Nearly all texts begin with a letter, which costs less to see than a pattern takes to begin.
  return isBlankAt(text, 0) && /^[\s\u200b]*$/.test(text);
}

/** Whether a blank may stand at a place of a text; true past its end, false for most of what shows. */
export function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return !((unit > 0x20 && unit < 0x80) || (unit > 0x3000 && unit < 0xfeff) || unit > 0xfeff);
}

/** Whether a node is text that shows nothing. */
export function isBlankText(node: ChildNode): node is Text {
  return isText(node) && isBlank(node.data);
}

/** Whether a node shows nothing: blanks and line breaks. */
export function isEmpty(node: ChildNode): boolean {
  return isBlankText(node) || isElement(node, 'br', 'wbr');
}

/** Gives a node these children, in order, with their links among each other. */
export function setChildren(parent: ParentNode, children: ChildNode[]): void {
  let prev: ChildNode | null = null;
  for (const child of children) {
    child.parent = parent;
    child.prev = prev;
    child.next = null;
    if (prev) prev.next = child;
    prev = child;
  }
  parent.children = children;
}

/** A new element around nodes. */
export function wrap(name: string, children: ChildNode[], className?: string): Element {
  const element = new Element(name, className === undefined ? {} : { class: className });
  setChildren(element, children);
  return element;
}

/** All text in a node, as written; a line break is a line end. */
export function textOf(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node)) return '';
  if (node.name === 'br') return '\n';
  let text = '';
  for (const child of node.children) text += textOf(child);
  return text;
}

/** Whether an element has a class, which is one word. */
export function hasClass(element: Element, name: string): boolean {
  const { class: classes } = element.attribs;
  // Most classes are others, and need not be taken apart.
  return classes?.includes(name) === true && classes.split(/\s+/).includes(name);
}

/** Gives an element a class, once. */
export function addClass(element: Element, name: string): void {
  if (hasClass(element, name)) return;
  const { class: before } = element.attribs;
  element.attribs.class = before ? `${before} ${name}` : name;
}

/** Does something to every element below a node, parents before children. */
export function eachElement(parent: ParentNode, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    visit(child);
    eachElement(child, visit);
  }
}
