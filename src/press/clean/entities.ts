import { Parser } from 'htmlparser2';

/**
 * Text with its entities read as in a browser.
 * Before: 甲&nbsp;&amp;乙  After: 甲 &乙
 */
export function decodeText(text: string): string {
  if (!text.includes('&')) return text;
  // Most are this one, and need no parser.
  const spaced = text.replaceAll('&nbsp;', '\u00a0');
  if (!spaced.includes('&')) return spaced;
  const parts: string[] = [];
  new Parser({ ontext: (part) => parts.push(part) }).end(text);
  return parts.join('');
}

/** What may begin an entity in an attribute; not `&nid=`, as in the addresses of charts. */
const MAY_BE_ENTITY = /&(?![a-z\d]+=)/i;

/**
 * The same for the value of an attribute, which may stand in double quotes: there
 * only a semicolon ends an entity before a letter or `=`.
 * Before: ?a=1&amp;b=2&copy=3  After: ?a=1&b=2&copy=3
 */
export function decodeAttribute(value: string): string {
  if (!MAY_BE_ENTITY.test(value)) return value;
  let decoded = value;
  const onattribute = (_name: string, read: string) => {
    decoded = read;
  };
  new Parser({ onattribute }).end(`<a a="${value}">`);
  return decoded;
}
