import type { StateInline, Token } from 'markdown-it';
import { addList, applyList, LIST, noAttributes } from '../attributes.ts';
import { EXTENSION, extensionEnd, takeOptions } from '../extensions.ts';
import { addHtml, readingOf } from './parse.ts';

const SPAN_EXTENSION = new RegExp(EXTENSION, 'y');
const SPAN_LIST = new RegExp(`\\{:(?!/)(${LIST})\\}`, 'y');

/** `{: .class}` for the span before it, `{::comment}` and its like in running text. */
export function spanExtension(state: StateInline): boolean {
  if (!state.src.startsWith('{:', state.pos) || readingOf(state).isRaw) return false;
  return state.src[state.pos + 2] === ':' ? extension(state) : spanList(state);
}

function extension(state: StateInline): boolean {
  SPAN_EXTENSION.lastIndex = state.pos;
  const [all, name = '', list = '', closed] = SPAN_EXTENSION.exec(state.src) ?? [];
  if (all === undefined || !['comment', 'nomarkdown', 'options'].includes(name)) return false;
  const start = state.pos + all.length;
  if (closed !== undefined) {
    if (name === 'options') takeOptions(list, readingOf(state).post);
    state.pos = start;
    return true;
  }
  const end = readingOf(state).source.search(new RegExp(extensionEnd(name), 'g'), start);
  if (!end) return false;
  if (name === 'nomarkdown') addHtml(state, state.src.slice(start, end.index));
  state.pos = end.index + end[0].length;
  readingOf(state).signEnd = state.pos;
  return true;
}

/** Behind text a list is text, too. */
function spanList(state: StateInline): boolean {
  SPAN_LIST.lastIndex = state.pos;
  const [all, list = ''] = SPAN_LIST.exec(state.src) ?? [];
  const { start, post, signEnd } = readingOf(state);
  if (all === undefined) return false;
  const isForSign = signEnd === state.pos;
  const isForSpan = state.pending === '' && state.tokens.length > start;
  if (!isForSign && (!isForSpan || state.tokens.at(-1)?.type === 'text')) return false;
  const target = isForSign ? undefined : opening(state.tokens, start);
  if (target) {
    const attributes = new Map((target.attrs ?? []).map(([key, value]) => [key, String(value)]));
    const added = noAttributes();
    addList(list, added);
    applyList(added, attributes, post.lists);
    target.attrs = [...attributes];
  }
  state.pos += all.length;
  if (isForSign) readingOf(state).signEnd = state.pos;
  return true;
}

/** The token that has the attributes of the last span. */
function opening(tokens: readonly Token[], start: number): Token | undefined {
  let depth = 0;
  for (let i = tokens.length - 1; i >= start; i--) {
    const token = tokens[i];
    depth += token?.nesting ?? 0;
    if (depth === 0) return token;
  }
  return undefined;
}
