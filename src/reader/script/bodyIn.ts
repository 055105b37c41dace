import type { Convert } from './dictionary.ts';
import { isChinese } from './isChinese.ts';

/** What the words of are not language. */
const CODE = 'code, pre';
/** Attributes that are read or shown. */
const SPOKEN = ['alt', 'title', 'aria-label', 'abbr'];

/**
 * Converts the words of a body where they are Chinese: an element may say a
 * language of its own. Before: `<p title="软件">软件<code>软件</code>` After:
 * `<p title="軟件">軟件<code>软件</code>`
 */
export function bodyIn(node: Node, isOurs: boolean, convert: Convert, tag: string): void {
  for (const child of node.childNodes) {
    if (child instanceof Text) {
      if (isOurs) child.data = convert(child.data);
    } else if (child instanceof Element && !child.matches(CODE)) {
      const lang = child.getAttribute('lang');
      const isOwn = lang === null ? isOurs : isChinese(lang);
      if (isOwn) convertAttributes(child, convert, tag);
      bodyIn(child, isOwn, convert, tag);
    }
  }
}

function convertAttributes(element: Element, convert: Convert, tag: string): void {
  if (element.hasAttribute('lang')) element.setAttribute('lang', tag);
  for (const name of SPOKEN) {
    const value = element.getAttribute(name);
    if (value) element.setAttribute(name, convert(value));
  }
}
