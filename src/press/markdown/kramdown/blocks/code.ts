import { makeBlock } from '../block.ts';
import { BLANK_LINES, INDENT, INDENTED, UNINDENTED } from '../lines.ts';
import type { Place } from '../place.ts';
import type { Scanner } from '../scanner.ts';

const FENCE = / {0,3}(([~`])\2{2,})([ \t\r\f\v]*)([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;

/** Longest fence that is told from a longer one. */
const MAX_FENCE = 12;

/** Lines indented by four blanks or a tab. */
export function indentedCode(place: Place): boolean {
  const { source } = place;
  if (!source.check(INDENT)) return false;
  const text = scanIndented(source);
  if (text === '') return false;
  const code = text.replace(/\n( {0,3}[^ \t\r\f\v\n])/g, ' $1').replace(/^(?:\t| {4})/gm, '');
  place.add(makeBlock('code', 'pre', code));
  return true;
}

/** Indented lines with blank lines among them, and lines that only go on. */
export function scanIndented(source: Scanner): string {
  const start = source.pos;
  for (;;) {
    const before = source.pos;
    source.scan(BLANK_LINES);
    if (!source.scan(INDENTED)) {
      source.pos = before;
      return source.text.slice(start, before);
    }
    while (source.scan(UNINDENTED));
  }
}

/** Lines between fences of `~` or backticks; one that is never closed is text. */
export function fencedCode(place: Place): boolean {
  const { source } = place;
  const match = source.check(FENCE);
  if (!match) return false;
  const [open, fence = '', sign = '', gap = '', language = ''] = match;
  const start = source.pos + open.length;
  // A fence that nothing closes may be a shorter one, with signs before its language.
  for (let width = Math.min(fence.length, MAX_FENCE); width >= 3; width--) {
    if (width < fence.length && gap !== '' && language !== '') break;
    const marks = sign.repeat(width);
    const close = new RegExp(`^ {0,3}${marks}${sign}*[ \\t\\r\\f\\v]*\\n`, 'gm');
    const end = source.search(close, start);
    if (!end) continue;
    source.pos = end.index + end[0].length;
    const code = place.add(makeBlock('code', 'pre', source.text.slice(start, end.index)));
    const name = languageName(language);
    if (name !== '') code.attributes.set('class', `language-${name}`);
    return true;
  }
  return false;
}

/** The language of `ruby?start_line=1`, `ruby:file.rb` and `{.ruby}`. */
function languageName(info: string): string {
  return info.replace(/^\{\.?|\}$/g, '').replace(/[?:{,].*/, '');
}
