/**
 * What a body may hold: one table for the press, which cleans, and the reader,
 * which sanitizes. What is not named here is not shown.
 */

/** Elements kept. Any other is replaced by its children, or dropped if in `DROPPED_WITH_CONTENT`. */
export const ALLOWED_TAGS = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'blockquote', 'br', 'caption', 'cite', 'code', 'col'],
  ...['colgroup', 'dd', 'del', 'details', 'dfn', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'ins', 'kbd', 'li', 'mark', 'ol'],
  ...['p', 'pre', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'section', 'small', 'span', 'strong'],
  ...['sub', 'summary', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'time', 'tr'],
  ...['u', 'ul', 'var', 'wbr'],
] as const;

/** Elements whose content is not text for readers: they go with all that is in them. */
export const DROPPED_WITH_CONTENT = [
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'applet', 'frame'],
  ...['frameset', 'noframes', 'svg', 'math', 'form', 'input', 'button', 'select', 'textarea'],
  ...['link', 'meta', 'base', 'title', 'head', 'canvas', 'audio', 'video', 'portal', 'plaintext'],
] as const;

/** Attributes that any kept element may have. `id` serves footnotes and headings; it is prefixed when shown. */
export const GLOBAL_ATTRIBUTES = ['class', 'dir', 'id', 'lang', 'title'] as const;

/** Attributes beside the global ones, by element. */
export const TAG_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'referrerpolicy', 'target'],
  blockquote: ['cite'],
  col: ['span'],
  colgroup: ['span'],
  del: ['datetime'],
  details: ['open'],
  img: ['alt', 'decoding', 'height', 'loading', 'referrerpolicy', 'src', 'width'],
  ins: ['datetime'],
  li: ['value'],
  ol: ['reversed', 'start', 'type'],
  q: ['cite'],
  td: ['colspan', 'headers', 'rowspan'],
  th: ['abbr', 'colspan', 'headers', 'rowspan', 'scope'],
  time: ['datetime'],
};

/** What highlighted code is made of: highlight.js's names of those that have a colour. */
const CODE_CLASS =
  'hljs-(?:addition|attr|attribute|built_in|comment|deletion|doctag|keyword|link|literal|meta|name|number|quote|regexp|section|selector-(?:attr|class|id|pseudo|tag)|string|symbol|tag|template-(?:tag|variable)|title|type|variable)';

/** Classes kept: those the press gives and the reader styles. All others belong to a look that is gone. */
export const ALLOWED_CLASS = new RegExp(
  `^(?:align-(?:left|center|right)|digest|footnotes(?:-sep)?|footnote-(?:item|ref|backref)|${CODE_CLASS}|language-[\\w+#.-]{1,30}|math|note|task-(?:list|done|open)|stock)$`,
);

/** Schemes that a link may have; a link without a scheme is relative to the paper. */
export const LINK_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'] as const;

/** `data:` pictures of raster formats; SVG can carry script and is not among them. */
export const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i;
