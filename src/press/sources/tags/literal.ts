/** Signs that Markdown, HTML, a template or an attribute list could take for more than themselves. */
const SIGNS = /[&<>"*_`[\]\\~|{}]/g;

/**
 * A text so written that a reader sees it as it is, in Markdown, in HTML and in an
 * attribute: by entities, for Markdown's backslash means nothing within HTML.
 */
export function literal(text: string): string {
  return text.replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An address of the paper as it stands in a link, be it Markdown's or HTML's. */
export function linkText(address: string): string {
  const sound = address.replace(/\p{Cs}/gu, '\uFFFD');
  return encodeURI(sound).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Attributes of an element; one that is undefined or empty is left out. */
function attributeText(attributes: Record<string, string | undefined>): string {
  const there = Object.entries(attributes).filter(([, value]) => value);
  return there.map(([name, value]) => ` ${name}="${literal(value ?? '')}"`).join('');
}

/** A link in HTML, which is one in Markdown as well. `words` is text. */
export function htmlLink(href: string, words: string): string {
  return `<a${attributeText({ href })}>${literal(words)}</a>`;
}

/** A picture in HTML. */
export function htmlPicture(src: string, attributes: Record<string, string | undefined>): string {
  return `<img${attributeText({ src, ...attributes })}>`;
}
