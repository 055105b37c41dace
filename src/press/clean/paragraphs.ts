import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { isBlankText, isBlock, isElement, isEmpty, setChildren, wrap } from './nodes.ts';
import { trim } from './trim.ts';

/**
 * Text that stands between paragraphs becomes one.
 * Before: 甲<b>乙</b><p>丙</p>  After: <p>甲<b>乙</b></p><p>丙</p>
 */
export function wrapLoose(parent: ParentNode): void {
  if (parent.children.every(isBlock)) return;
  const blocks: ChildNode[] = [];
  let loose: ChildNode[] = [];
  for (const child of parent.children) {
    if (isBlock(child)) {
      addParagraph(loose, blocks);
      loose = [];
      blocks.push(child);
    } else loose.push(child);
  }
  addParagraph(loose, blocks);
  setChildren(parent, blocks);
}

function addParagraph(loose: ChildNode[], blocks: ChildNode[]): void {
  if (!loose.every(isEmpty)) blocks.push(trimmed(wrap('p', loose)));
}

function trimmed(paragraph: Element): Element {
  trim(paragraph);
  return paragraph;
}

/**
 * Two line breaks in a row end a paragraph, or one before an indent.
 * Before: <p>甲<br><br>乙<br>　　丙</p>  After: <p>甲</p><p>乙</p><p>丙</p>
 */
export function splitParagraphs(parent: ParentNode): void {
  let isSplit = false;
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (child.name === 'p') isSplit ||= hasBreak(child);
    else if (isBlock(child)) splitParagraphs(child);
  }
  if (!isSplit) return;
  const blocks = parent.children.flatMap((child) =>
    isElement(child, 'p') && hasBreak(child) ? partsOf(child) : [child],
  );
  setChildren(parent, blocks);
}

function hasBreak({ children }: Element): boolean {
  return children.some((child) => isElement(child, 'br'));
}

/** The paragraphs of one; an id stays on the first. */
function partsOf(paragraph: Element): Element[] {
  const runs: ChildNode[][] = [[]];
  for (const child of paragraph.children) {
    const run = runs.at(-1) ?? [];
    if (isElement(child, 'br') && (endsLine(run) || isIndented(child.next))) runs.push([]);
    else run.push(child);
  }
  if (runs.length === 1) return [paragraph];
  const parts = runs.map((run) => trimmed(wrap('p', run, paragraph.attribs.class)));
  const shown = parts.filter(({ children }) => children.length > 0);
  const [first] = shown;
  if (first) first.attribs = { ...paragraph.attribs };
  return shown;
}

/** Whether a run ends with a line break, blanks aside. */
function endsLine(run: readonly ChildNode[]): boolean {
  return isElement(
    run.findLast((node) => !isBlankText(node)),
    'br',
  );
}

function isIndented(node: ChildNode | null): boolean {
  return node !== null && isText(node) && /^\s*(?:\u3000\u3000|\u00a0{4})/.test(node.data);
}

/** Han, kana and the full-width signs; Korean has blanks between words. */
const CJK = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff00-\\uffef“”‘’…—]';
const CJK_LINE_END = new RegExp(`(?<=${CJK}) *\\n *(?=${CJK})`, 'g');

/**
 * A line end between two Chinese characters is no blank.
 * Before: <p>第一行\n第二行</p>  After: <p>第一行第二行</p>
 */
export function joinLines(parent: ParentNode): void {
  for (const child of parent.children) {
    if (isText(child)) {
      if (child.data.includes('\n')) child.data = child.data.replace(CJK_LINE_END, '');
    } else if (isTag(child) && child.name !== 'pre') joinLines(child);
  }
}
