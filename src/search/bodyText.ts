/** Elements in a line of text: what stands beside one belongs to the same word. All others begin a line. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/**
 * The text of a body as the press writes it, each block a line. It is searched
 * in and shown as text: it need not be safe.
 * Before: `<p>甲 &amp; <b>乙</b></p><p>丙</p>` After: `\n甲 & 乙\n\n丙\n`
 */
export function bodyText(html: string): string {
  let text = '';
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    // A line's end in the source is a blank for readers.
    if (end > at) text += html.slice(at, end).replaceAll('\n', ' ');
    if (tag < 0) break;
    const close = tagEnd(html, tag);
    if (!INLINE.has(tagName(html, tag))) text += '\n';
    at = close;
  }
  return text.includes('&') ? text.replace(ENTITY, decode) : text;
}

function tagName(html: string, tag: number): string {
  let start = tag + 1;
  if (html[start] === '/') start++;
  let end = start;
  while (end < html.length && /[\w-]/.test(html[end] ?? '')) end++;
  return html.slice(start, end).toLowerCase();
}

/** Behind the tag that begins at a place; `>` in quotes does not end it. */
function tagEnd(html: string, tag: number): number {
  let quote = '';
  for (let at = tag + 1; at < html.length; at++) {
    const sign = html[at] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && html[at - 1] === '=') quote = sign;
  }
  return html.length;
}

function decode(entity: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? entity;
  const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
