import { decodeAttribute, decodeText } from './entities.ts';

/** Who hears of the parts of a text, in their order. */
export interface Hearer {
  onopentag(name: string, attribs: Record<string, string>): void;
  onclosetag(): void;
  ontext(text: string): void;
  /** Whether it has heard enough. */
  readonly isDone: boolean;
}

/** Elements that may stand in a paragraph, and end none. */
const INLINE = new Set([
  ...[
    'a',
    'b',
    'br',
    'code',
    'em',
    'font',
    'i',
    'img',
    'small',
    'span',
    'strong',
    'sub',
    'sup',
    'u',
  ],
]);
const VOID = new Set(['br', 'img']);
/** Blocks in which only those stand: another one ends them. */
const TEXT_BLOCKS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
const BLOCKS = new Set([...TEXT_BLOCKS, 'blockquote', 'center', 'div', 'li', 'ol', 'ul']);
/** Elements that end one of their own. */
const NEVER_NESTED = new Set(['a', 'li']);

const TAG_END = / *\/?>/y;
const COMMENT = /<!--(?!-?>)/y;

const SLASH = 0x2f;
const BANG = 0x21;
const BLANK = 0x20;
const CLOSE = 0x3e;

/**
 * Reads HTML that is as a machine writes it: common elements, each ended where it
 * ends, attributes in double quotes. `hearer` hears what the parser would tell it,
 * in two fifths of the time; false, when anything else is met and all is to be read
 * again.
 */
export function readWellFormed(html: string, hearer: Hearer): boolean {
  const open: string[] = [];
  for (let at = 0; at < html.length && !hearer.isDone; ) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) hearer.ontext(decodeText(html.slice(at, end)));
    if (tag < 0) break;
    at = readTag(html, tag, open, hearer);
    if (at < 0) return false;
  }
  return hearer.isDone || open.length === 0;
}

/** Reads the tag or comment at a place, and says where it ends; -1 for what is not common. */
function readTag(html: string, at: number, open: string[], hearer: Hearer): number {
  const sign = html.charCodeAt(at + 1);
  if (sign === SLASH) return readEndTag(html, at, open, hearer);
  return sign === BANG ? skipComment(html, at) : readStartTag(html, at, open, hearer);
}

function readEndTag(html: string, at: number, open: string[], hearer: Hearer): number {
  const name = open.pop();
  if (name === undefined || !html.startsWith(name, at + 2)) return -1;
  const end = at + 2 + name.length;
  if (html.charCodeAt(end) !== CLOSE) return -1;
  hearer.onclosetag();
  return end + 1;
}

function readStartTag(html: string, at: number, open: string[], hearer: Hearer): number {
  let end = at + 1;
  while (isNameUnit(html.charCodeAt(end))) end++;
  const name = html.slice(at + 1, end);
  if (!mayStandIn(open.at(-1), name)) return -1;
  const attribs: Record<string, string> = {};
  // Most tags have no attributes, and need no regular expression to say so.
  if (html.charCodeAt(end) === BLANK) end = readAttributes(html, end, attribs);
  end = endOfTag(html, end);
  if (end < 0) return -1;
  hearer.onopentag(name, attribs);
  if (VOID.has(name)) hearer.onclosetag();
  else open.push(name);
  return end;
}

/** Whether a letter or digit may stand in a name. */
function isNameUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** Reads attributes as far as they go, and says where they end. */
function readAttributes(html: string, at: number, attribs: Record<string, string>): number {
  for (let end = at; ; ) {
    let start = end;
    while (html.charCodeAt(start) === BLANK) start++;
    let stop = start;
    while (isAttributeUnit(html.charCodeAt(stop))) stop++;
    const close = html.startsWith('="', stop) ? html.indexOf('"', stop + 2) : -1;
    if (start === end || start === stop || close < 0) return end;
    const key = html.slice(start, stop);
    if (!Object.hasOwn(attribs, key)) attribs[key] = decodeAttribute(html.slice(stop + 2, close));
    end = close + 1;
  }
}

/** Whether a letter or hyphen may stand in the name of an attribute. */
function isAttributeUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || unit === 0x2d;
}

/** Behind `>`, ` >` or `/>`; -1 where the tag does not end. */
function endOfTag(html: string, at: number): number {
  if (html.charCodeAt(at) === CLOSE) return at + 1;
  const end = match(TAG_END, html, at);
  return end ? at + end[0].length : -1;
}

function mayStandIn(parent: string | undefined, name: string): boolean {
  if (parent === name && NEVER_NESTED.has(name)) return false;
  if (INLINE.has(name)) return true;
  return BLOCKS.has(name) && !(parent !== undefined && TEXT_BLOCKS.has(parent));
}

function skipComment(html: string, at: number): number {
  if (!match(COMMENT, html, at)) return -1;
  const end = html.indexOf('-->', at + 4);
  // A browser takes `--!>` for an end too.
  return end < 0 || html.slice(at, end).includes('--!>') ? -1 : end + 3;
}

function match(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}
