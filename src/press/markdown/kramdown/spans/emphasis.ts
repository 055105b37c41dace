import type { StateInline } from 'markdown-it';
import { addToken, isEmptySpan, readingOf, readSpan } from './parse.ts';

const WORD_BEFORE = /\p{Alphabetic}-?$/u;
const WORD = /[\p{L}\p{M}\p{Nd}]/u;
const BLANK = /[ \t\r\n\f\v]/;
const ST_MARK = /\*S?\*?ST(?=\p{Script=Han})/uy;

/**
 * The asterisk of a share in special treatment is none of Markdown's.
 * Before: *ST甲和*ST乙  After: *ST甲和*ST乙, and not <em>ST甲和</em>ST乙
 */
export function shareMark(state: StateInline): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x2a) return false;
  ST_MARK.lastIndex = state.pos;
  const mark = ST_MARK.exec(state.src)?.[0];
  if (mark === undefined) return false;
  state.pending += mark;
  state.pos += mark.length;
  return true;
}

/** `*em*`, `_em_`, `**strong**`, `__strong__`; `_` is a letter within a word. */
export function emphasis(state: StateInline): boolean {
  const { src, pos } = state;
  const sign = src[pos];
  if ((sign !== '*' && sign !== '_') || readingOf(state).isRaw) return false;
  const marks = src[pos + 1] === sign ? sign + sign : sign;
  const isStrong = marks.length === 2;
  const isOpen = readingOf(state).open.includes(isStrong ? 'strong' : 'em');
  if (!isOpen && mayOpen(state, marks)) {
    if (readEmphasis(state, marks)) return true;
    if (isStrong && readingOf(state).open.at(-1) !== 'em' && readEmphasis(state, sign)) return true;
  }
  state.pending += marks;
  state.pos = pos + marks.length;
  return true;
}

function mayOpen({ src, pos }: StateInline, marks: string): boolean {
  const isInWord = marks.startsWith('_') && WORD_BEFORE.test(src.slice(Math.max(0, pos - 3), pos));
  return !isInWord && !BLANK.test(src[pos + marks.length] ?? '');
}

function readEmphasis(state: StateInline, marks: string): boolean {
  const { src } = state;
  const name = marks.length === 2 ? 'strong' : 'em';
  if (readingOf(state).open.includes(name)) return false;
  const start = state.pos;
  const isEnd = () => {
    const { pos } = state;
    if (!src.startsWith(marks, pos) || BLANK.test(src[pos - 1] ?? '')) return false;
    if (name === 'em' && src[pos + 1] === marks && src[pos + 2] !== marks) return false;
    if (marks.startsWith('_') && WORD.test(src.slice(pos + marks.length, pos + marks.length + 1))) {
      return false;
    }
    return !isEmptySpan(state);
  };
  const isFound = readSpan(state, { name, isEnd }, () => {
    addToken(state, `${name}_open`, name, 1);
    state.pos = start + marks.length;
  });
  if (!isFound) return false;
  addToken(state, `${name}_close`, name, -1);
  state.pos += marks.length;
  return true;
}
