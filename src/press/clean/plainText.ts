import { Document, Text } from 'domhandler';
import { DROPPED_WITH_CONTENT } from '../../manifest/allowedHtml.ts';
import { decodeText } from './entities.ts';
import { isBlank, setChildren, wrap } from './nodes.ts';
import { MAX_ELEMENTS } from './parse.ts';

const UNSEEN = new RegExp(
  `<(${DROPPED_WITH_CONTENT.join('|')})(?=[\\s/>])[\\s\\S]*?(?:</\\1(?=[\\s/>])[^>]*>?|$)`,
  'gi',
);
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BREAK =
  /<\/?(?:p|div|br|li|tr|h[1-6]|blockquote|pre|table|section|center|dt|dd)(?=[\s/>])[^>]*>?/gi;
const TAG = /<\/?[a-z!?][^>]*>?/gi;

/**
 * The paragraphs of a body whose mark-up is too much, each line one, without tags.
 * Before: <div><div>…甲</div>乙…  After: <p>甲</p><p>乙</p>
 */
export function plainParagraphs(html: string): Document {
  const text = html
    .replace(COMMENT, '')
    .replace(UNSEEN, '')
    .replace(BREAK, '\n')
    .replace(TAG, '')
    // What is left is no tag, also where two halves of one have met.
    .replaceAll('<', '&lt;');
  return paragraphsOf(decodeText(text));
}

/** Text as paragraphs, each line one; of more than a body may have, some lines together. */
export function paragraphsOf(text: string): Document {
  const root = new Document([]);
  const lines = text.split('\n').filter((line) => !isBlank(line));
  const together = Math.ceil(lines.length / MAX_ELEMENTS);
  const paragraphs = [];
  for (let at = 0; at < lines.length; at += together) {
    const some = lines.slice(at, at + together).map((line) => line.trim());
    paragraphs.push(wrap('p', [new Text(some.join(' '))]));
  }
  setChildren(root, paragraphs);
  return root;
}
