/** What stands in a shortcode after its name. */
export interface Params {
  positional: string[];
  named: Map<string, string>;
}

/** A piece of a text with shortcodes. The pieces' `source`s, one after the other, are the text. */
export type Piece = { source: string; at: number } & (
  | { kind: 'text' }
  /** Commented out, so that readers see it: `shown` is what they see. */
  | { kind: 'shown'; shown: string }
  | { kind: 'tag'; name: string; isClosing: boolean; params: Params }
);

/** Longest shortcode; what goes on for longer is text. Bounds the time that a false beginning costs. */
const MAX_LENGTH = 8192;

const OPENING = /\{\{([<%])/g;
const COMMENT = /\s*\/\*/y;
const NAME = /\s*(\/\s*)?([\p{L}\p{N}_.-]+(?:\/[\p{L}\p{N}_.-]+)*)/uy;
const PARAM =
  /\s+(?:([\p{L}\p{N}_-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|((?:[^\s"`=<>{}%/]|%(?!\}\})|\/(?!\s*[>%]\}\}))(?:[^\s"`<>{}%/]|%(?!\}\})|\/(?!\s*[>%]\}\}))*))/suy;
const CLOSING = /\s*(?:\/\s*)?([>%])\}\}/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Tag = { end: number; name: string; isClosing: boolean; params: Params };

/** What ends a shortcode that begins with `{{<` or `{{%`. */
function closingOf(mark: string): string {
  return mark === '<' ? '>' : '%';
}

/** Reads a parameter; where it ends, or -1 when there is none. */
function readParam(text: string, at: number, params: Params): number {
  const param = matchAt(PARAM, text, at);
  if (!param) return -1;
  const [whole, key, quoted, raw, bare] = param;
  const value = quoted?.replace(/\\(.)/gs, '$1') ?? raw ?? bare ?? '';
  if (key === undefined) params.positional.push(value);
  else params.named.set(key.toLowerCase(), value);
  return at + whole.length;
}

/** The shortcode that begins behind `{{<` or `{{%`; null for what only looks like one. */
function readTag(text: string, mark: string): Tag | null {
  const head = matchAt(NAME, text, 0);
  const name = head?.[2];
  if (!head || name === undefined) return null;
  const params: Params = { positional: [], named: new Map() };
  for (let at = head[0].length; at !== -1; at = readParam(text, at, params)) {
    const closing = matchAt(CLOSING, text, at);
    if (!closing) continue;
    const end = at + closing[0].length;
    const isWhole = closing[1] === closingOf(mark);
    return isWhole ? { end, name, isClosing: head[1] !== undefined, params } : null;
  }
  return null;
}

/** Looks for a string from places that only grow; once it is missing it is not looked for again. */
function finder(text: string): (what: string, from: number) => number {
  const missing = new Set<string>();
  return (what, from) => {
    const at = missing.has(what) ? -1 : text.indexOf(what, from);
    if (at === -1) missing.add(what);
    return at;
  };
}

/** Cuts a text at its shortcodes, by Hugo's grammar. Never fails, and takes linear time. */
export function scanShortcodes(text: string): Piece[] {
  const pieces: Piece[] = [];
  const find = finder(text);
  let done = 0;
  const add = (at: number, end: number, piece: (source: string) => Piece) => {
    if (at > done) pieces.push({ kind: 'text', source: text.slice(done, at), at: done });
    pieces.push(piece(text.slice(at, end)));
    done = end;
  };
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(text); match; match = OPENING.exec(text)) {
    const [opening, mark = ''] = match;
    const at = match.index;
    const inner = at + opening.length;
    const comment = matchAt(COMMENT, text, inner);
    const close = comment ? find(`*/${closingOf(mark)}}}`, inner + comment[0].length) : -1;
    if (comment && close !== -1) {
      const shown = `${opening}${text.slice(inner + comment[0].length, close)}${closingOf(mark)}}}`;
      add(at, close + 5, (source) => ({ kind: 'shown', source, at, shown }));
    } else {
      const tag = readTag(text.slice(inner, inner + MAX_LENGTH), mark);
      if (tag) {
        const { end, ...rest } = tag;
        add(at, inner + end, (source) => ({ kind: 'tag', source, at, ...rest }));
      }
    }
    OPENING.lastIndex = Math.max(done, inner);
  }
  if (done < text.length) pieces.push({ kind: 'text', source: text.slice(done), at: done });
  return pieces;
}
