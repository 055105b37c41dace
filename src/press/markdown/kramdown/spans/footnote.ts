import type { StateInline } from 'markdown-it';
import { addToken, readingOf } from './parse.ts';

const MARK = /\[\^([^\s\]]+)\]/y;

/** `[^1]`; a mark of no footnote is text. */
export function footnoteMark(state: StateInline): boolean {
  if (state.src[state.pos] !== '[' || state.src[state.pos + 1] !== '^') return false;
  MARK.lastIndex = state.pos;
  const [all, name] = MARK.exec(state.src) ?? [];
  const { post, isRaw } = readingOf(state);
  if (all === undefined || name === undefined || isRaw) return false;
  if (post.footnotes.has(name)) addToken(state, 'footnote_ref', 'sup', 0).info = name;
  else state.pending += all;
  state.pos += all.length;
  return true;
}
