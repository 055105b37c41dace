import { endTagAt, isBlockElement, tagAt } from '../elements.ts';

/** A piece of text: a span of code with its backticks, or what is between two. */
export interface Part {
  text: string;
  isCode: boolean;
}

const PIPE = /^(?:\||[^\n]*?[^\\\n]\|)/;

/** Parts spans of code from all else. */
export function partCode(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const ticks = /`+/g;
  for (let open = ticks.exec(text); open; open = ticks.exec(text)) {
    const start = open.index;
    const end = isLone(text, open) ? -1 : text.indexOf(open[0], ticks.lastIndex);
    if (end < 0) continue;
    parts.push({ text: text.slice(from, start), isCode: false });
    from = end + open[0].length;
    parts.push({ text: text.slice(start, from), isCode: true });
    ticks.lastIndex = from;
  }
  parts.push({ text: text.slice(from), isCode: false });
  return parts;
}

/** One backtick between blanks begins no code. */
function isLone(text: string, { 0: ticks, index }: RegExpExecArray): boolean {
  const before = text[index - 1] ?? ' ';
  return ticks === '`' && /\s/.test(before) && /\s/.test(text[index + 1] ?? '');
}

/**
 * Whether each line of a table has a pipe that is in no code and no HTML, as far
 * as kramdown looks: at the lines around spans of code (kramdown/parser/kramdown/table.rb).
 */
export function hasPipeInEachLine(text: string): boolean {
  let hasPipe = false;
  for (const { text: part, isCode } of partCode(withoutElements(text.slice(0, -1)))) {
    const lines = part.replace(/\n+$/, '').split('\n');
    const isOneLine = lines.length === 1;
    if (isCode && (lines.length > 2 || (!isOneLine && !hasPipe))) break;
    if (!isCode && !isOneLine && !hasPipe && !PIPE.test(lines[0] ?? '')) break;
    hasPipe = (isOneLine && hasPipe) || (!isCode && PIPE.test(lines.at(-1) ?? ''));
  }
  return hasPipe;
}

/** Code, whatever is in it, or the sign that a tag begins with. */
const CODE_OR_TAG = /(?<!`)(`+)(?!`)[\s\S]*?\1|</g;

/** A text in which what stands in elements of HTML is left out. */
function withoutElements(text: string): string {
  if (!text.includes('<')) return text;
  const open: string[] = [];
  let outside = '';
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(CODE_OR_TAG)) {
    const tag = sign === '<' ? elementTagAt(text, index, open.at(-1)) : null;
    if (!tag || index < from) continue;
    if (open.length === 0) outside += text.slice(from, index);
    if (tag.isEnd) open.pop();
    else if (!tag.hasNoContent) open.push(tag.name);
    from = tag.end;
  }
  return open.length === 0 ? outside + text.slice(from) : outside;
}

/** The start tag of an element of running text, or the end tag of the one that is open. */
function elementTagAt(text: string, at: number, open: string | undefined) {
  const tag = tagAt(text, at);
  if (tag) return isBlockElement(tag.name) ? null : { ...tag, isEnd: false };
  const end = endTagAt(text, at);
  return end?.name === open && end ? { ...end, isEnd: true, hasNoContent: true } : null;
}
