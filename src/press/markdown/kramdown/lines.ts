import { LINE_LIST } from './attributes.ts';
import { BLOCK_NAME } from './elements.ts';

/** What lines look like: the regexps that several block rules share, in the words of kramdown. */

/** Widest indent whose regexps are kept. */
const MAX_KNOWN_INDENT = 40;

/** A blank as Ruby's `\s` knows it: U+3000, which indents Chinese, is none. */
export const BLANK = '[ \\t\\r\\f\\v]';
const INK = '[^ \\t\\r\\f\\v\\n]';

export const BLANK_LINES = /(?:[ \t\r\f\v]*\n)+/y;
export const INDENT = /(?:\t| {4})/y;
export const LIST_LINE = new RegExp(` {0,3}${LINE_LIST}`, 'y');
export const END_MARKER = /\^[ \t\r\f\v]*\n/y;
export const RULE = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;
export const QUOTE = /^ {0,3}> ?/gm;
export const DEFINITION = / {0,3}:[\t| ]/y;
export const LIST_ITEM = / {0,3}(?:[+*-]|\d+\.)[\t| ]/y;

/** A line that belongs to no paragraph, quotation or item before it. */
const LAZY_END = `(?:${BLANK}*\\n| {0,3}${LINE_LIST}|\\^${BLANK}*\\n| {0,3}${BLOCK_NAME}|$)`;
export const BLOCK_ENDS = new RegExp(LAZY_END, 'y');
/** A line that ends a paragraph without a blank line before it. */
export const PARAGRAPH_ENDS = new RegExp(
  `${LAZY_END}| {0,3}(?:[+*-]|\\d+\\.|:)[\\t| ]|#{1,6}[\\t ]| {0,3}>| {0,3}[~\`]{3,}`,
  'y',
);
/** What has to stand after a table or a formula. */
export const BOUNDARY = new RegExp(`(?:${BLANK}*\\n|\\^${BLANK}*\\n| {0,3}${LINE_LIST}|$)`, 'y');
/** A line that goes on with an indented block without being indented. */
export const UNINDENTED = new RegExp(
  `(?! {0,3}${LINE_LIST}|\\^${BLANK}*\\n| {0,3}${BLOCK_NAME})[ \\t]*${INK}[^\\n]*\\n`,
  'y',
);
export const INDENTED = new RegExp(`(?:(?:\\t| {4})[ \\t]*${INK}[^\\n]*\\n)+`, 'y');

/** Lines of an item whose text is indented so far. */
export interface ItemLines {
  /** A line that is indented to its text. */
  content: RegExp;
  /** A line that is not, and no start of something else. */
  lazy: RegExp;
}

const BY_INDENT = new Map<number, ItemLines>();

/** What the lines of an item look like; made once for each indent. */
export function itemLines(indent: number): ItemLines {
  const known = BY_INDENT.get(indent);
  if (known) return known;
  const steps = Math.floor(indent / 4);
  const tab = '(?:\\t| {4})';
  const start = `(?:${tab}{${steps}} {${indent % 4}}|${tab}{${steps + 1}})`;
  const text = `[^\\n]*${INK}[^\\n]*\\n`;
  const spaces = ` {0,${Math.min(indent, 3)}}`;
  const made = {
    content: new RegExp(`${start}${text}`, 'y'),
    lazy: new RegExp(`(?!${spaces}(?:${LINE_LIST}|${BLOCK_NAME}))${text}`, 'y'),
  };
  if (indent <= MAX_KNOWN_INDENT) BY_INDENT.set(indent, made);
  return made;
}
