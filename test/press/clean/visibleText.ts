import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { DROPPED_WITH_CONTENT } from '../../../src/manifest/allowedHtml.ts';

const dropped: ReadonlySet<string> = new Set(DROPPED_WITH_CONTENT);

/** What a reader of HTML reads, without any blank: another way to it than the press's. */
export function visibleText(html: string): string {
  return parseDocument(html)
    .children.map(textIn)
    .join('')
    .replace(/[\s\u200b]/g, '');
}

function textIn(node: ChildNode): string {
  if (isText(node)) return node.data;
  if (!isTag(node) || dropped.has(node.name)) return '';
  const { hidden, style = '' } = node.attribs;
  if (hidden !== undefined || /display:\s*none|visibility:\s*hidden/i.test(style)) return '';
  return node.children.map(textIn).join('');
}
