import { renderMarkdown } from '../../../../markdown/markdown.ts';
import { inspect, isData, isDrop, toJson, toText } from '../../ruby/show.ts';
import { base64, CODES } from './codes.ts';
import { escaped, withoutHtml, xmlEscaped } from './html.ts';
import { SLUGS } from './slugs.ts';
import { type Filters, isNil, orNil, wholeNumber } from './table.ts';

/** Bytes of an Integer, which are its size to Ruby. */
const BYTES = 8;

/** Characters of a text, of which an emoji is one. */
export function characters(text: string): string[] {
  return [...text];
}

/** What Ruby takes for a blank: no `　`, and none of the other blanks of Unicode. */
const BLANKS = '[\\0\\t\\n\\v\\f\\r ]+';
const LEADING = new RegExp(`^${BLANKS}`);
const TRAILING = new RegExp(`${BLANKS}$`);
const LEADING_BLANKS = /^[ \t\n\v\f\r]+/;
const WORDS = /[ \t\n\v\f\r]+/;

function capitalized(text: string): string {
  const [first = ''] = characters(text);
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
}

function withoutLeading(text: string): string {
  return text.replace(LEADING, '');
}

function withoutTrailing(text: string): string {
  return text.replace(TRAILING, '');
}

function words(text: string): string[] {
  return text.split(WORDS).filter((word) => word !== '');
}

/** Ruby's `split`: at blanks for a blank, into characters for nothing; empty pieces at the end are dropped. */
function split(text: string, at: string): string[] {
  if (at === ' ') return words(text);
  const pieces = at === '' ? characters(text) : text.split(at);
  while (pieces.at(-1) === '') pieces.pop();
  return pieces;
}

/** The first `count` words, and an ellipsis when there is more. */
function firstWords(text: string, count: number, ellipsis: string): string {
  const found: string[] = [];
  let rest = text.replace(LEADING_BLANKS, '');
  while (found.length < count) {
    const at = rest.search(WORDS);
    if (at === -1) return text;
    found.push(rest.slice(0, at));
    rest = rest.slice(at).replace(LEADING_BLANKS, '');
  }
  return found.join(' ') + ellipsis;
}

/** Puts `to` for each `from`; for an empty one around each character. */
function replaced(text: string, from: string, to: string, spend: (size: number) => void): string {
  const pieces = from === '' ? ['', ...characters(text), ''] : text.split(from);
  spend(text.length + pieces.length * to.length);
  return pieces.join(to);
}

function replacedAt(text: string, at: number, from: string, to: string): string {
  return at === -1 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

const CJK = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/gu;
const NO_CJK = /[^\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}\s]+/gu;

function wordCount(text: string, mode: unknown): number {
  const signs = text.match(CJK)?.length ?? 0;
  const isCounted = mode === 'cjk' || (mode === 'auto' && signs > 0);
  return isCounted ? signs + (text.match(NO_CJK)?.length ?? 0) : words(text).length;
}

/** Where a slice of `length` begins and ends in something of `size`; null when it lies outside. */
function range(size: number, from: unknown, length: unknown): [number, number] | null {
  const given = wholeNumber(from);
  const start = given < 0 ? size + given : given;
  const count = isNil(length) || length === false ? 1 : wholeNumber(length);
  return start < 0 || start > size || count < 0 ? null : [start, start + count];
}

export function sizeOf(value: unknown): number {
  if (typeof value === 'number') return BYTES;
  if (typeof value === 'string') return characters(value).length;
  if (Array.isArray(value)) return value.length;
  return isData(value) && !isDrop(value) ? Object.keys(value).length : 0;
}

/** Filters of text. */
export const TEXTS: Filters = {
  ...CODES,
  size: sizeOf,
  downcase: (input) => toText(input).toLowerCase(),
  upcase: (input) => toText(input).toUpperCase(),
  capitalize: (input) => capitalized(toText(input)),
  escape: orNil((text) => escaped(text, /[&<>"']/g)),
  h: orNil((text) => escaped(text, /[&<>"']/g)),
  escape_once: (input) => escaped(toText(input), /["><']|&(?!(?:[a-zA-Z]+|#\d+);)/g),
  xml_escape: (input) => xmlEscaped(toText(input)),
  base64_encode: (input) => base64(toText(input)),
  slice(input, from, length) {
    const parts: unknown[] = Array.isArray(input) ? input : characters(toText(input));
    const found = range(parts.length, from, length);
    const part = found ? parts.slice(...found) : [];
    return Array.isArray(input) ? part : part.join('');
  },
  truncate(input, length = 50, ellipsis = '...') {
    if (isNil(input)) return null;
    const signs = characters(toText(input));
    const size = wholeNumber(length);
    const end = toText(ellipsis);
    if (signs.length <= size) return toText(input);
    return signs.slice(0, Math.max(0, size - characters(end).length)).join('') + end;
  },
  truncatewords(input, count = 15, ellipsis = '...') {
    if (isNil(input)) return null;
    return firstWords(toText(input), Math.max(1, wholeNumber(count)), toText(ellipsis));
  },
  split: (input, at) => split(toText(input), toText(at)),
  strip: (input) => withoutTrailing(withoutLeading(toText(input))),
  lstrip: (input) => withoutLeading(toText(input)),
  rstrip: (input) => withoutTrailing(toText(input)),
  strip_html: (input) => withoutHtml(toText(input)),
  strip_newlines: (input) => toText(input).replace(/\r?\n/g, ''),
  newline_to_br: (input) => toText(input).replace(/\r?\n/g, '<br />\n'),
  replace(input, from, to = '') {
    return replaced(toText(input), toText(from), toText(to), this.spend);
  },
  replace_first(input, from, to = '') {
    const text = toText(input);
    return replacedAt(text, text.indexOf(toText(from)), toText(from), toText(to));
  },
  replace_last(input, from, to) {
    const text = toText(input);
    return replacedAt(text, text.lastIndexOf(toText(from)), toText(from), toText(to));
  },
  remove(input, from) {
    return replaced(toText(input), toText(from), '', this.spend);
  },
  remove_first(input, from) {
    const text = toText(input);
    return replacedAt(text, text.indexOf(toText(from)), toText(from), '');
  },
  remove_last(input, from) {
    const text = toText(input);
    return replacedAt(text, text.lastIndexOf(toText(from)), toText(from), '');
  },
  append: (input, end) => toText(input) + toText(end),
  prepend: (input, start) => toText(start) + toText(input),
  normalize_whitespace: (input) => words(toText(input)).join(' '),
  number_of_words: (input, mode) => wordCount(toText(input), mode),
  markdownify: (input) => (isNil(input) ? '' : renderMarkdown(toText(input), 'kramdown')),
  smartify: (input) => renderMarkdown(toText(input), 'kramdown').replace(/^<p>|<\/p>\s*$/g, ''),
  slugify(input, mode) {
    if (isNil(input)) return null;
    const slug = SLUGS.get(isNil(mode) ? 'default' : toText(mode));
    return slug ? slug(toText(input)) : toText(input).toLowerCase();
  },
  inspect: (input) => xmlEscaped(inspect(input)),
  jsonify(input) {
    return toJson(input, this.spend);
  },
  default(input, other = '') {
    const isUnset = this.named.get('allow_false') === true ? isNil(input) : !isTrue(input);
    return isUnset || isEmpty(input) ? other : input;
  },
};

function isTrue(value: unknown): boolean {
  return !isNil(value) && value !== false;
}

function isEmpty(value: unknown): boolean {
  return value === '' || ((Array.isArray(value) || isData(value)) && sizeOf(value) === 0);
}
