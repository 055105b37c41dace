import { toText } from '../../ruby/show.ts';
import { type Filters, orNil } from './table.ts';

export function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** Ruby's strict decoding. Throws for what is no Base64. */
function base64Text(code: string): string {
  const isSound = code.length % 4 === 0 && /^[A-Za-z\d+/]*={0,2}$/.test(code);
  if (!isSound) throw new Error('invalid base64');
  return Buffer.from(code, 'base64').toString('utf8');
}

/** Percent-encodes all but letters, digits and `_.-~`; a blank is `+`. */
function cgiEscaped(text: string): string {
  const signs = (part: string) => encodeURIComponent(part).replace(/[!'()*]/g, codeOf);
  return text.replace(/[^\w.~ -]+/g, signs).replaceAll(' ', '+');
}

function codeOf(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** What is no code stays; bytes that are no UTF-8 are an error. */
function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, decodeURIComponent);
}

/** Percent-encodes what an address cannot hold; what is encoded is decoded first, as in Addressable. */
function uriEscaped(text: string): string {
  return encodeURI(decoded(text)).replaceAll('%5B', '[').replaceAll('%5D', ']');
}

/** Filters of what is written in codes. */
export const CODES: Filters = {
  url_encode: orNil(cgiEscaped),
  url_decode: orNil((text) => decoded(text.replaceAll('+', ' '))),
  cgi_escape: orNil(cgiEscaped),
  uri_escape: orNil(uriEscaped),
  base64_decode: (input) => base64Text(toText(input)),
  base64_url_safe_encode: (input) =>
    base64(toText(input)).replaceAll('+', '-').replaceAll('/', '_'),
  base64_url_safe_decode: (input) => {
    const code = toText(input).replaceAll('-', '+').replaceAll('_', '/');
    return base64Text(code.padEnd(Math.ceil(code.length / 4) * 4, '='));
  },
};
