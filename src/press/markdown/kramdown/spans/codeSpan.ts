import type { StateInline } from 'markdown-it';
import { addToken, readingOf } from './parse.ts';

const TICKS = /`+/y;
const BLANK = /[ \t\r\n\f\v]/;

/** Text between equal runs of backticks. */
export function codeSpan(state: StateInline): boolean {
  const { src, pos, posMax } = state;
  if (src[pos] !== '`' || readingOf(state).isRaw) return false;
  TICKS.lastIndex = pos;
  const ticks = TICKS.exec(src)?.[0] ?? '`';
  const start = pos + ticks.length;
  const isLone = ticks === '`' && (pos === 0 || BLANK.test(src[pos - 1] ?? ''));
  const end =
    isLone && BLANK.test(src[start] ?? '') ? -1 : readingOf(state).source.indexOf(ticks, start);
  state.pos = start;
  if (end < 0 || end >= posMax) {
    state.pending += ticks;
    return true;
  }
  const text = src.slice(start, end);
  addToken(state, 'code_inline', 'code', 0).content =
    ticks === '`' ? text : text.replace(/^ | $/g, '');
  state.pos = end + ticks.length;
  return true;
}
