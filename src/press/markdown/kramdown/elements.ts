/** HTML as kramdown sorts it: kramdown/parser/html.rb, `HTML_CONTENT_MODEL` and its neighbours. */

/** How the text in an element is read when it asks for Markdown. */
export type ContentModel = 'block' | 'span' | 'raw';

const BLOCK_CONTENT = new Set([
  ...['address', 'applet', 'article', 'aside', 'blockquote', 'body', 'dd', 'details', 'div', 'dl'],
  ...['fieldset', 'figure', 'figcaption', 'footer', 'form', 'header', 'hgroup', 'iframe', 'li'],
  ...['main', 'map', 'menu', 'nav', 'noscript', 'object', 'section', 'summary', 'td'],
]);
const SPAN_CONTENT = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdo', 'big', 'button', 'cite', 'caption', 'del', 'dfn', 'dt'],
  ...['em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'ins', 'label', 'legend', 'optgroup', 'p'],
  ...['q', 'rb', 'rbc', 'rp', 'rt', 'rtc', 'ruby', 'select', 'small', 'span', 'strong', 'sub'],
  ...['sup', 'th', 'tt'],
]);
const SPAN_NAMES = [
  ...['a', 'abbr', 'acronym', 'b', 'big', 'bdo', 'br', 'button', 'cite', 'code', 'del', 'dfn'],
  ...['em', 'i', 'img', 'input', 'ins', 'kbd', 'label', 'mark', 'option', 'q', 'rb', 'rbc', 'rp'],
  ...['rt', 'rtc', 'ruby', 'samp', 'select', 'small', 'span', 'strong', 'sub', 'sup', 'tt', 'u'],
  'var',
];
const BLOCK_NAMES = new Set([
  ...['address', 'article', 'aside', 'applet', 'body', 'blockquote', 'caption', 'col', 'colgroup'],
  ...['dd', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'footer', 'form', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'head', 'iframe', 'legend', 'menu', 'li'],
  ...['main', 'map', 'nav', 'ol', 'optgroup', 'p', 'pre', 'section', 'summary', 'table', 'tbody'],
  ...['td', 'th', 'thead', 'tfoot', 'tr', 'ul'],
]);
const VOID_NAMES = new Set([
  ...['area', 'base', 'br', 'col', 'command', 'embed', 'hr', 'img', 'input', 'keygen', 'link'],
  ...['meta', 'param', 'source', 'track', 'wbr'],
]);
const SPANS = new Set(SPAN_NAMES);

const ELEMENT_NAME = '[A-Za-z_][-\\w.]*(?::[A-Za-z_][-\\w.]*)?';

/** The start or end tag of an element that is none of running text. */
export const BLOCK_NAME = `<(?:(?!(?:${SPAN_NAMES.join('|')}|script)\\b)[A-Za-z_]|/(?!(?:${SPAN_NAMES.join('|')}|script)\\b)${ELEMENT_NAME}[ \\t\\r\\n\\f\\v]*>)`;

/** Whether an element is of running text; blocks of HTML do not begin with it. */
export function isSpanElement(name: string): boolean {
  return SPANS.has(name);
}

/** Whether an element is known to stand in its own lines, and is text where it stands in one. */
export function isBlockElement(name: string): boolean {
  return BLOCK_NAMES.has(name);
}

/** Whether an element has no content. */
export function isVoid(name: string): boolean {
  return VOID_NAMES.has(name);
}

/** How the content of an element is read when it asks for Markdown. */
export function contentModel(name: string): ContentModel {
  if (BLOCK_CONTENT.has(name)) return 'block';
  return SPAN_CONTENT.has(name) ? 'span' : 'raw';
}

/** A start tag as it stands in a text. */
export interface Tag {
  /** In lower case. */
  name: string;
  /** As written, without the attribute `markdown`. */
  html: string;
  /** Where the text goes on. */
  end: number;
  /** The value of the attribute `markdown`. */
  markdown: string | undefined;
  hasNoContent: boolean;
}

const OPEN = new RegExp(`<(${ELEMENT_NAME})`, 'y');
const ATTRIBUTE =
  /[ \t\r\n\f\v]+[A-Za-z_][-\w.]*(?::[A-Za-z_][-\w.]*)?(?:[ \t\r\n\f\v]*=[ \t\r\n\f\v]*(?:[\p{L}\p{M}\p{N}\p{Pc}]+|"[^"]*"|'[^']*'))?/uy;
const CLOSE = /[ \t\r\n\f\v]*(\/)?>/y;
const END_TAG = new RegExp(`</(${ELEMENT_NAME})[ \\t\\r\\n\\f\\v]*>`, 'y');
const MARKDOWN = /[ \t\r\n\f\v]markdown[ \t\r\n\f\v]*=[ \t\r\n\f\v]*(["']?)(\w*)\1/i;

/** The start tag that begins at a place, or null. */
export function tagAt(text: string, pos: number): Tag | null {
  OPEN.lastIndex = pos;
  const name = OPEN.exec(text)?.[1];
  if (name === undefined) return null;
  let end = OPEN.lastIndex;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    if (!ATTRIBUTE.test(text)) break;
    end = ATTRIBUTE.lastIndex;
  }
  CLOSE.lastIndex = end;
  const close = CLOSE.exec(text);
  if (!close) return null;
  end = CLOSE.lastIndex;
  const written = text.slice(pos, end);
  const markdown = written.includes('markdown') ? MARKDOWN.exec(written)?.[2] : undefined;
  return {
    name: name.toLowerCase(),
    html: markdown === undefined ? written : written.replace(MARKDOWN, ''),
    end,
    markdown,
    hasNoContent: close[1] !== undefined || isVoid(name.toLowerCase()),
  };
}

/** The name in the end tag that begins at a place and where it ends, or null. */
export function endTagAt(text: string, pos: number): { name: string; end: number } | null {
  END_TAG.lastIndex = pos;
  const name = END_TAG.exec(text)?.[1];
  return name === undefined ? null : { name: name.toLowerCase(), end: END_TAG.lastIndex };
}

const UNESCAPED = /[<>]|&(?![\w:][-\w.:]*;|#\d+;|#x[\da-fA-F]+;)/g;
const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Text of HTML in which entities stay, and only they. */
export function escapeText(text: string): string {
  return text.replace(UNESCAPED, (sign) => ESCAPES[sign] ?? sign);
}

/** The value of an attribute, in which entities stay, too. */
export function escapeAttribute(value: string): string {
  return escapeText(value).replaceAll('"', '&quot;');
}

/** Text of HTML in which nothing is mark-up, and no entity is one. */
export function escapeAll(text: string): string {
  return text.replace(/[<>&]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** An element without content, which closes itself in XML only. */
export function emptyElement({ name, html }: Tag): string {
  return isVoid(name) ? html : `${html}</${name}>`;
}
