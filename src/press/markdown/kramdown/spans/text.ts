import type { StateInline } from 'markdown-it';

/** Signs that begin no span: what a span may begin with is left out, or looked at with what follows. */
const TEXT =
  /(?:[^\\`*_~[\]<>&"'{$.\- !\n]|\.(?!\.\.)|-(?!-)| (?! \n|<<|>>)|!(?!\[)|~(?!~)|\{(?!:)|\$(?!\$))+\n?/y;

/** A run of text, up to one sign before a quote, by which its kind is told. */
export function plainText(state: StateInline): boolean {
  const { src, pos } = state;
  TEXT.lastIndex = pos;
  if (!TEXT.test(src)) return false;
  let end = TEXT.lastIndex;
  const next = src[end];
  if (next === '"' || next === "'") end -= isLowSurrogate(src, end - 1) ? 2 : 1;
  if (end <= pos) return false;
  state.pending += src.slice(pos, end);
  state.pos = end;
  return true;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
