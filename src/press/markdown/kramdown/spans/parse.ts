import type { Env, StateInline, Token } from 'markdown-it';
import { Definitions } from '../definitions.ts';
import { Scanner } from '../scanner.ts';

/** Reads one span where the state stands, or leaves the state as it is and says false. */
export type SpanRule = (state: StateInline) => boolean;

/** What is known while the spans of a text are read. */
export interface Reading {
  post: Definitions;
  /** Finds what ends a span. */
  source: Scanner;
  /** Names of the spans that are open around the state. */
  open: string[];
  /** Images among the children of the innermost span, and where its children begin. */
  images: number;
  start: number;
  /** Openings that were found to have no end, by what they are and where. */
  failed: Set<string>;
  /** Signs that were read in vain: the guard against mark-up that nests without end. */
  wasted: number;
  /** Whether only HTML is read, as in `<code>`. */
  isRaw: boolean;
  /** Where the text goes on behind a sign that an attribute list goes with, though it has no element. */
  signEnd: number;
}

/** Signs that may be read in vain beyond as many as a text has. */
const WASTE = 20_000;

/** Deepest nesting of spans that may turn out to be none. */
const MAX_NESTING = 60;

const POSTS = new WeakMap<Env, Definitions>();
const READINGS = new WeakMap<StateInline, Reading>();

/** Tells the span rules what the blocks of a post define. */
export function setDefinitions(env: Env, post: Definitions): void {
  POSTS.set(env, post);
}

/** What the blocks of a post define. */
export function definitionsOf(env: Env): Definitions {
  return POSTS.get(env) ?? new Definitions();
}

/** Whether so much was read in vain that no more is tried. */
function isWasteful({ wasted }: Reading, { posMax }: StateInline): boolean {
  return wasted > WASTE + posMax;
}

/** What is known of the text that a state reads. */
export function readingOf(state: StateInline): Reading {
  const known = READINGS.get(state);
  if (known) return known;
  const made: Reading = {
    post: definitionsOf(state.env),
    source: new Scanner(state.src),
    open: [],
    images: 0,
    start: 0,
    failed: new Set(),
    wasted: 0,
    isRaw: false,
    signEnd: -1,
  };
  READINGS.set(state, made);
  return made;
}

/** Adds a token, after the text that waits. */
export function addToken(
  state: StateInline,
  type: string,
  tag: string,
  nesting: -1 | 0 | 1,
): Token {
  if (state.pending !== '') state.pushPending();
  const token = new state.Token(type, tag, nesting);
  state.tokens.push(token);
  return token;
}

/** Adds HTML as it is. */
export function addHtml(state: StateInline, html: string): Token {
  const token = addToken(state, 'html_inline', '', 0);
  token.content = html;
  return token;
}

/** Whether the innermost span has nothing in it yet. */
export function isEmptySpan(state: StateInline): boolean {
  return state.pending === '' && state.tokens.length === readingOf(state).start;
}

/** Reads spans one by one up to where `isEnd` says so; false when that is nowhere. */
function readUntil(state: StateInline, isEnd: () => boolean, keep: boolean): boolean {
  const rules = state.md.inline.ruler.getRules('');
  const reading = readingOf(state);
  while (state.pos < state.posMax) {
    if (!keep && isWasteful(reading, state)) return false;
    if (isEnd()) return true;
    if (!rules.some((rule) => rule(state, false))) state.pending += state.src[state.pos++];
  }
  return false;
}

/** What a span is: its name, and when it has ended. */
export interface Span {
  name: string;
  isEnd: () => boolean;
  isRaw?: boolean;
}

/**
 * Reads a span whose start is read and whose opening token is added by `open`.
 * False when it has no end: then everything is as it was, unless `keep` is set.
 */
export function readSpan(state: StateInline, span: Span, open: () => void, keep = false): boolean {
  const reading = readingOf(state);
  const { pos, pending } = state;
  const { length } = state.tokens;
  const { images, start, isRaw } = reading;
  const key = `${span.name} ${pos}`;
  const isTooDeep = reading.open.length >= MAX_NESTING;
  if (!keep && (isTooDeep || reading.failed.has(key) || isWasteful(reading, state))) return false;
  open();
  reading.open.push(span.name);
  Object.assign(reading, { images: 0, start: state.tokens.length, isRaw: span.isRaw ?? isRaw });
  const isFound = readUntil(state, span.isEnd, keep);
  reading.open.pop();
  Object.assign(reading, { images, start, isRaw });
  if (!isFound && !keep) {
    reading.wasted += state.pos - pos;
    reading.failed.add(key);
    state.tokens.length = length;
    state.pos = pos;
    state.pending = pending;
  }
  return isFound;
}
