import type { StateInline } from 'markdown-it';
import { escapeAll } from '../elements.ts';
import { addHtml, addToken, readingOf, readSpan } from './parse.ts';

const ENTITY = /&(?:[\w:][-\w.:]*|#\d+|#x[\da-fA-F]+);/y;
const SYMBOL = /---?|\.\.\.|\\(?:<<|>>)|<< ?| ?>>/y;
const ESCAPE = /\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/y;
const BREAK = /(?: {2}|\\\\?)(?=\n)/y;
const STRUCK_START = /~~[^ \t\r\n\f\v~]/y;
const STRUCK_END = /[^ \t\r\n\f\v~]~~/g;

/** kramdown/parser/kramdown/typographic_symbol.rb; a space within guillemets does not break. */
const SYMBOLS = new Map([
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['\\<<', '<<'],
  ['\\>>', '>>'],
  ['<< ', '«\xa0'],
  [' >>', '\xa0»'],
  ['<<', '«'],
  ['>>', '»'],
]);

/** `$$formula$$`: nothing in it is Markdown's. */
export function inlineMath(state: StateInline): boolean {
  const { src, pos } = state;
  if (!src.startsWith('$$', pos) || readingOf(state).isRaw) return false;
  const end = readingOf(state).source.indexOf('$$', pos + 2);
  if (end < 0 || end + 2 > state.posMax) return false;
  addHtml(state, `<code class="math">${escapeAll(src.slice(pos + 2, end).trim())}</code>`);
  state.pos = end + 2;
  return true;
}

/** `&amp;` as HTML has it. */
export function entity(state: StateInline): boolean {
  if (state.src[state.pos] !== '&') return false;
  ENTITY.lastIndex = state.pos;
  const written = ENTITY.exec(state.src)?.[0];
  if (written === undefined) return false;
  addHtml(state, written);
  state.pos += written.length;
  return true;
}

/** `...`, `--`, `---`, `<<`, `>>` as a printer sets them. */
export function symbol(state: StateInline): boolean {
  SYMBOL.lastIndex = state.pos;
  const written = SYMBOL.exec(state.src)?.[0];
  if (written === undefined || written === '-' || readingOf(state).isRaw) return false;
  state.pending += SYMBOLS.get(written) ?? written;
  state.pos += written.length;
  readingOf(state).signEnd = state.pos;
  return true;
}

/** Two blanks or a backslash at the end of a line. */
export function lineBreak(state: StateInline): boolean {
  BREAK.lastIndex = state.pos;
  const written = BREAK.exec(state.src)?.[0];
  const { isRaw, open } = readingOf(state);
  // In HTML a backslash is kept, as kramdown does.
  const isKept = written === '\\' && open.some((name) => name.startsWith('<'));
  if (written === undefined || isRaw || isKept) return false;
  addToken(state, 'hardbreak', 'br', 0);
  state.pos += written.length;
  return true;
}

/** A backslash before a sign that would mean something. */
export function escaped(state: StateInline): boolean {
  if (state.src[state.pos] !== '\\' || readingOf(state).isRaw) return false;
  ESCAPE.lastIndex = state.pos;
  const sign = ESCAPE.exec(state.src)?.[1];
  if (sign === undefined) return false;
  state.pending += sign;
  state.pos += 2;
  return true;
}

/** `~~struck~~`. */
export function strikethrough(state: StateInline): boolean {
  const { src, pos } = state;
  const { source, isRaw } = readingOf(state);
  STRUCK_START.lastIndex = pos;
  if (isRaw || !STRUCK_START.test(src)) return false;
  const last = source.search(STRUCK_END, pos + 2);
  if (!last) return false;
  const end = last.index + last[0].length - 2;
  addToken(state, 'del_open', 'del', 1);
  const { posMax } = state;
  state.pos = pos + 2;
  state.posMax = end;
  readSpan(state, { name: 'del', isEnd: () => false }, () => {}, true);
  state.posMax = posMax;
  state.pos = end + 2;
  addToken(state, 'del_close', 'del', -1);
  return true;
}
