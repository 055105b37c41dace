import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { ALLOWED_CLASS } from '../../manifest/allowedHtml.ts';
import { highlight } from './languages.ts';
import { eachElement, isElement, setChildren } from './nodes.ts';

/** Longest code that is highlighted, in a block and in a post, in UTF-16 units. */
const MAX_BLOCK = 50_000;
const MAX_POST = 200_000;

/**
 * Gives the parts of code the classes of what they are; its text stays the same.
 * Before: <pre><code class="language-js">let a</code></pre>
 * After: <pre><code class="language-js"><span class="hljs-keyword">let</span> a</code></pre>
 */
export function highlightCode(root: Document): void {
  let left = MAX_POST;
  eachElement(root, (element) => {
    if (element.name !== 'pre') return;
    const place = isElement(element.children[0], 'code') ? element.children[0] : element;
    const language = languageOf(place);
    const [only, ...more] = place.children;
    if (language === null || !only || !isText(only) || more.length > 0) return;
    const { length } = only.data;
    if (length > MAX_BLOCK || length > left) return;
    const html = highlight(only.data, language);
    if (html === null) return;
    left -= length;
    setChildren(place, coloured(parseDocument(html).children));
  });
}

/** What code says it is written in, or what is around it says: `class="language-ruby"`. */
function languageOf(code: Element): string | null {
  for (let node: Element['parent'] = code; node && isTag(node); node = node.parent) {
    const language = /(?:^|\s)language-(\S+)/.exec(node.attribs.class ?? '')?.[1];
    if (language !== undefined) return language;
  }
  return null;
}

/** Only the parts that have a colour of their own. */
function coloured(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node) => {
    if (!isTag(node)) return [node];
    const children = coloured(node.children);
    const [name = ''] = (node.attribs.class ?? '').split(' ');
    if (!name.startsWith('hljs-') || !ALLOWED_CLASS.test(name)) return children;
    node.attribs = { class: name };
    setChildren(node, children);
    return [node];
  });
}
