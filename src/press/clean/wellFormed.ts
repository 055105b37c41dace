import { decodeAttribute, decodeText } from './entities.ts';

/** Who hears of the parts of a text, in their order. */
export interface Hearer {
  onopentag(name: string, attribs: Record<string, string>): void;
  onclosetag(): void;
  ontext(text: string): void;
  /** Whether it has heard enough. */
  readonly isDone: boolean;
}

/** What is well formed is not all: what else may be met, outside of all elements and as text. */
export interface Terms {
  mayBegin(name: string): boolean;
  /** Asked of text as it is written, with its entities. `parent` is undefined outside of all elements. */
  mayBeText(text: string, parent: string | undefined): boolean;
}

/** HTML that is all of a text. */
const ANY: Terms = { mayBegin: () => true, mayBeText: () => true };

/** Elements that may stand in a paragraph, and end none. */
const INLINE = new Set('a b br code em font i img small span strong sub sup u'.split(' '));
const VOID = new Set(['br', 'img']);
/** Blocks in which only those stand: another one ends them. */
const TEXT_BLOCKS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);
const BLOCKS = new Set([...TEXT_BLOCKS, 'blockquote', 'center', 'div', 'li', 'ol', 'table', 'ul']);
/** Elements that end one of their own. */
const NEVER_NESTED = new Set(['a', 'li']);
/** Parts of tables, and in which elements they end none. */
const TABLE_PARTS = new Map(
  [
    ['tbody', 'table'],
    ['thead', 'table'],
    ['tr', 'table tbody thead'],
    ['td', 'tr'],
    ['th', 'tr'],
  ].map(([name = '', parents = '']) => [name, new Set(parents.split(' '))]),
);

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
export function readWellFormed(html: string, hearer: Hearer, terms: Terms = ANY): boolean {
  const open: string[] = [];
  for (let at = 0; at < html.length && !hearer.isDone; ) {
    const tag = html.indexOf('<', at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) {
      const text = html.slice(at, end);
      if (!terms.mayBeText(text, open.at(-1))) return false;
      hearer.ontext(decodeText(text));
    }
    if (tag < 0) break;
    at = readTag(html, tag, open, hearer, terms);
    if (at < 0) return false;
  }
  return hearer.isDone || open.length === 0;
}

/** Reads the tag or comment at a place, and says where it ends; -1 for what is not common. */
function readTag(html: string, at: number, open: string[], hearer: Hearer, terms: Terms): number {
  const sign = html.charCodeAt(at + 1);
  if (sign === SLASH) return readEndTag(html, at, open, hearer);
  return sign === BANG ? skipComment(html, at) : readStartTag(html, at, open, hearer, terms);
}

function readEndTag(html: string, at: number, open: string[], hearer: Hearer): number {
  const name = open.pop();
  if (name === undefined || !html.startsWith(name, at + 2)) return -1;
  const end = behindBlanks(html, at + 2 + name.length);
  if (html.charCodeAt(end) !== CLOSE) return -1;
  hearer.onclosetag();
  return end + 1;
}

function readStartTag(
  html: string,
  at: number,
  open: string[],
  hearer: Hearer,
  terms: Terms,
): number {
  let end = at + 1;
  while (isNameUnit(html.charCodeAt(end))) end++;
  const name = html.slice(at + 1, end);
  const parent = open.at(-1);
  const isFit = parent === undefined ? terms.mayBegin(name) : true;
  if (!isFit || !mayStandIn(parent, name)) return -1;
  const attribs: Record<string, string> = {};
  // Most tags have no attributes.
  if (html.charCodeAt(end) === BLANK) end = behindBlanks(html, readAttributes(html, end, attribs));
  const isVoid = VOID.has(name);
  if (isVoid && html.charCodeAt(end) === SLASH) end++;
  if (html.charCodeAt(end) !== CLOSE) return -1;
  hearer.onopentag(name, attribs);
  if (isVoid) hearer.onclosetag();
  else open.push(name);
  return end + 1;
}

function behindBlanks(html: string, at: number): number {
  let end = at;
  while (html.charCodeAt(end) === BLANK) end++;
  return end;
}

/** Whether a letter or digit may stand in a name. */
function isNameUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 0x30 && unit <= 0x39);
}

/** Reads attributes as far as they go, and says where they end. */
function readAttributes(html: string, at: number, attribs: Record<string, string>): number {
  for (let end = at; ; ) {
    const start = behindBlanks(html, end);
    let stop = start;
    while (isAttributeUnit(html.charCodeAt(stop))) stop++;
    const close = html.startsWith('="', stop) ? html.indexOf('"', stop + 2) : -1;
    if (start === end || !isLetter(html.charCodeAt(start)) || close < 0) return end;
    const key = html.slice(start, stop);
    if (!Object.hasOwn(attribs, key)) attribs[key] = decodeAttribute(html.slice(stop + 2, close));
    end = close + 1;
  }
}

/** Whether a letter or hyphen may stand in the name of an attribute. */
function isAttributeUnit(unit: number): boolean {
  return isLetter(unit) || unit === 0x2d;
}

function isLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function mayStandIn(parent: string | undefined, name: string): boolean {
  if (parent === name && NEVER_NESTED.has(name)) return false;
  if (INLINE.has(name)) return true;
  if (parent === undefined) return BLOCKS.has(name);
  return BLOCKS.has(name) ? !TEXT_BLOCKS.has(parent) : TABLE_PARTS.get(name)?.has(parent) === true;
}

function skipComment(html: string, at: number): number {
  COMMENT.lastIndex = at;
  if (!COMMENT.test(html)) return -1;
  const end = html.indexOf('-->', at + 4);
  // A browser takes `--!>` for an end too.
  return end < 0 || html.slice(at, end).includes('--!>') ? -1 : end + 3;
}
