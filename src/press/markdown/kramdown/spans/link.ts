import type { StateInline, Token } from 'markdown-it';
import { applyList } from '../attributes.ts';
import { type LinkDefinition, linkName } from '../definitions.ts';
import { addToken, readingOf, readSpan } from './parse.ts';

const NAME = /[ \t\r\n\f\v]*\[([^\]]+)?\]/y;
const IN_ANGLES = /\(<([^\n]*?)>/y;
const TITLE = /[ \t\r\n\f\v]*(["'])/y;
const PARENTHESES = /[()]|[ \t\r\n\f\v](?=['"])/g;
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;

/** Where a link leads. */
interface Target {
  url: string;
  title?: string | undefined;
  definition?: LinkDefinition;
}

/** `[text](address "title")`, `[text][name]`, `[name]`, and pictures with `!` before. */
export function link(state: StateInline): boolean {
  const { src, pos } = state;
  const isPicture = src[pos] === '!';
  const start = pos + (isPicture ? 2 : 1);
  const reading = readingOf(state);
  if (src[start - 1] !== '[' || reading.isRaw) return false;
  if (src[start] === '^' || start >= src.length) return false;
  const isInLink = reading.open.includes('img') || reading.open.includes('a');
  if ((isPicture || !isInLink) && readLink(state, isPicture, start)) return true;
  state.pending += src.slice(pos, start);
  state.pos = start;
  return true;
}

function readLink(state: StateInline, isPicture: boolean, start: number): boolean {
  const { pending } = state;
  const { length } = state.tokens;
  const before = state.pos;
  const reading = readingOf(state);
  const name = isPicture ? 'img' : 'a';
  let depth = 1;
  const isEnd = () => {
    const sign = state.src[state.pos];
    if (sign === ']') depth--;
    else if (sign === '[' || (sign === '!' && state.src[state.pos + 1] === '[')) depth++;
    else return false;
    return depth - reading.images === 0;
  };
  let token: Token | undefined;
  const isFound = readSpan(state, { name, isEnd }, () => {
    token = addToken(state, isPicture ? 'picture' : 'link_open', name, isPicture ? 0 : 1);
    state.pos = start;
  });
  if (!isFound || !token) return false;
  const text = state.src.slice(start, state.pos).replace(ESCAPED, '$1');
  state.pos++;
  const target = readTarget(state, text);
  if (!target) {
    reading.wasted += state.pos - before;
    reading.failed.add(`${name} ${before}`);
    state.tokens.length = length;
    state.pending = pending;
    state.pos = before;
    return false;
  }
  if (isPicture) {
    state.pending = '';
    state.tokens.length = state.tokens.indexOf(token, length) + 1;
    reading.images++;
  } else addToken(state, 'link_close', 'a', -1);
  token.attrs = attributesOf(target, isPicture ? text : null, reading.post.lists);
  return true;
}

function attributesOf(
  { url, title, definition }: Target,
  alt: string | null,
  lists: Parameters<typeof applyList>[2],
): [string, string][] {
  const attributes = new Map<string, string>();
  if (definition?.place.list) applyList(definition.place.list, attributes, lists);
  attributes.set(alt === null ? 'href' : 'src', url);
  if (alt !== null) attributes.set('alt', alt);
  if (title !== undefined) attributes.set('title', title);
  return [...attributes];
}

/** What stands behind the text of a link, or null when it is none. */
function readTarget(state: StateInline, text: string): Target | null {
  const { src } = state;
  NAME.lastIndex = state.pos;
  const match = NAME.exec(src);
  if (match || src[state.pos] !== '(') {
    const definition = readingOf(state).post.links.get(linkName(match?.[1] ?? text));
    if (!definition) return null;
    state.pos += match?.[0].length ?? 0;
    return { url: definition.url, title: definition.title, definition };
  }
  return readAddress(state);
}

function readAddress(state: StateInline): Target | null {
  const { src } = state;
  IN_ANGLES.lastIndex = state.pos;
  const [all, inAngles] = IN_ANGLES.exec(src) ?? [];
  if (all !== undefined && inAngles !== undefined) {
    state.pos += all.length;
    if (src[state.pos] === ')') {
      state.pos++;
      return { url: inAngles };
    }
    return readTitle(state, inAngles);
  }
  const start = state.pos;
  let depth = 0;
  PARENTHESES.lastIndex = start;
  for (let match = PARENTHESES.exec(src); match; match = PARENTHESES.exec(src)) {
    state.pos = PARENTHESES.lastIndex;
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    else break;
    if (depth === 0) break;
  }
  const url = src.slice(start + 1, state.pos - 1).trim();
  return depth === 0 ? { url } : readTitle(state, url);
}

function readTitle(state: StateInline, url: string): Target | null {
  TITLE.lastIndex = state.pos;
  const quote = TITLE.exec(state.src)?.[1];
  if (quote === undefined) return null;
  const start = TITLE.lastIndex;
  const close = new RegExp(`${quote}[ \\t\\r\\n\\f\\v]*\\)`, 'g');
  const end = readingOf(state).source.search(close, start + 1);
  if (!end) return null;
  state.pos = end.index + end[0].length;
  return { url, title: state.src.slice(start, end.index) };
}
