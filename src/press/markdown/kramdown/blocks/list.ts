import { addList, LIST, NAME, noAttributes } from '../attributes.ts';
import { type Block, makeBlock } from '../block.ts';
import { BLANK_LINES, END_MARKER, type ItemLines, itemLines, LIST_ITEM, RULE } from '../lines.ts';
import type { Place } from '../place.ts';
import type { Scanner } from '../scanner.ts';

const ITEM_LIST = `[ \\t\\r\\n\\f\\v]*\\{:(?!(?:${NAME})?:|/)(${LIST})\\}[ \\t\\r\\n\\f\\v]*`;
const LEADING_LIST = new RegExp(`^${ITEM_LIST}`);
const NO_TEXT = new RegExp(`^(?:${ITEM_LIST})?[ \\t\\r\\n\\f\\v]*\\n`);
const TASK = /^[ \t\r\n\f\v]*\[([ xX])\][ \t\r\n\f\v]+/;

/** What an item is made of while its lines are gathered. */
export interface Item {
  block: Block;
  /** Its text; one that has a list within goes on in a text of its own. */
  texts: string[];
  /** Width to which its text is indented. */
  indent: number;
  lines: ItemLines;
}

/** Begins an item with what stands behind its mark. */
export function startItem(block: Block, mark: string, line: string): Item {
  let text = line;
  let indent = mark.length;
  if (NO_TEXT.test(text)) indent = 4;
  else {
    text = expandTabs(text, indent);
    indent += /^ */.exec(text)?.[0].length ?? 0;
  }
  text = text.replace(/^[ \t\r\n\f\v]+/, '');
  text = takeList(text, (list) => {
    block.list = noAttributes();
    addList(list, block.list);
  });
  return { block, texts: [text], indent, lines: itemLines(indent) };
}

/** Hands on the attribute list that a text begins with; returns what is behind it. */
export function takeList(text: string, take: (list: string) => void): string {
  const match = LEADING_LIST.exec(text);
  if (!match) return text;
  take(match[1] ?? '');
  return text.slice(match[0].length);
}

function expandTabs(line: string, column: number): string {
  let text = line;
  for (let tabs = /^( *)(\t+)/.exec(text); tabs; tabs = /^( *)(\t+)/.exec(text)) {
    const [all, blanks = '', run = ''] = tabs;
    const width = 4 - ((blanks.length + column) % 4) + (run.length - 1) * 4;
    text = blanks + ' '.repeat(width) + text.slice(all.length);
  }
  return text;
}

/** A line that belongs to an item: by its indent, or, with no blank line between, without. */
export function scanItemLine(source: Scanner, item: Item, isAfterBlank: boolean): string | null {
  const line =
    source.scan(item.lines.content) ?? (isAfterBlank ? null : source.scan(item.lines.lazy));
  return line?.[0] ?? null;
}

/** Adds text to what an item has last. */
export function addToItem(item: Item, text: string): void {
  item.texts.push((item.texts.pop() ?? '') + text);
}

/** A line of an item without its indent, and whether it had one. */
export function unindent(line: string, { indent }: Item): { text: string; isIndented: boolean } {
  const text = line.replace(/^\t+/, (tabs) => ' '.repeat(4 * tabs.length));
  const isIndented = text.startsWith(' '.repeat(indent));
  return { text: isIndented ? text.slice(indent) : text, isIndented };
}

/** The marks that begin the next item of a list whose items are indented so far. */
function nextMark(type: string, indent: number): RegExp {
  const most = indent >= 1 && indent <= 3 ? indent - 1 : 3;
  return new RegExp(`( {0,${most}}${type === 'ul' ? '[+*-]' : '\\d+\\.'})([\\t| ][^\\n]*\\n)`, 'y');
}

/** A list, its items by the width of their marks. */
export function list(place: Place): boolean {
  const { source } = place;
  const first = source.check(LIST_ITEM)?.[0];
  if (first === undefined) return false;
  const type = /\d/.test(first) ? 'ol' : 'ul';
  const made = place.add(makeBlock('container', type));
  const { items, isEnded } = new ItemReader(source, type).read();
  for (const { block, texts } of items) {
    made.children.push(block);
    for (const text of texts) place.readInto(block, text);
  }
  const blank = closeItems(made.children, isEnded);
  markTasks(made);
  if (blank && !isEnded) place.parent.children.push(blank);
  return true;
}

/** Gathers the lines of the items of a list. */
class ItemReader {
  private readonly items: Item[] = [];
  private mark: RegExp;
  /** Whether the item has a list in it, or a blank line: what begins a list then is indented. */
  private hasList = false;
  private isAfterBlank = false;

  constructor(
    private readonly source: Scanner,
    private readonly type: string,
  ) {
    this.mark = nextMark(type, 4);
  }

  read(): { items: Item[]; isEnded: boolean } {
    const { source, items } = this;
    while (!source.isAtEnd && !(this.isAfterBlank && source.check(RULE))) {
      if (source.scan(END_MARKER)) return { items, isEnded: true };
      if (!this.start() && !this.goOn()) break;
    }
    return { items, isEnded: false };
  }

  /** Begins the next item. */
  private start(): boolean {
    const start = this.source.scan(this.mark);
    if (!start) return false;
    const item = startItem(makeBlock('container', 'li'), start[1] ?? '', start[2] ?? '');
    this.items.push(item);
    this.mark = nextMark(this.type, item.indent);
    this.hasList = beginsList(item.texts[0] ?? '');
    this.isAfterBlank = false;
    return true;
  }

  /** Goes on with the last item. */
  private goOn(): boolean {
    const item = this.items.at(-1);
    if (!item) return false;
    const line = scanItemLine(this.source, item, this.isAfterBlank);
    if (line !== null) this.addLine(item, line);
    this.isAfterBlank = line === null;
    if (line !== null) return true;
    const blank = this.source.scan(BLANK_LINES);
    if (!blank) return false;
    this.hasList = true;
    addToItem(item, blank[0]);
    return true;
  }

  private addLine(item: Item, line: string): void {
    const { text, isIndented } = unindent(line, item);
    const isList = beginsList(text);
    const isOut = this.hasList && !isIndented && isList;
    if (!this.hasList && isIndented && isList) {
      item.texts.push('');
      this.hasList = true;
    }
    addToItem(item, isOut ? ' '.repeat(item.indent + 4) + text : text);
  }
}

function beginsList(text: string): boolean {
  LIST_ITEM.lastIndex = 0;
  return LIST_ITEM.test(text);
}

/** Says which first paragraphs show bare; returns the blank lines that the last item ended with. */
function closeItems(items: readonly Block[], isEnded: boolean): Block | null {
  let blank: Block | null = null;
  let isLoose = items.length > 1;
  for (const [i, { children }] of items.entries()) {
    const isLast = i === items.length - 1;
    const isAlone = isAloneInItem(children, isLast && !isEnded);
    const paragraph = children[0]?.kind === 'paragraph' ? children[0] : null;
    if (paragraph && isAlone && !(isLast && isLoose)) paragraph.isBare = true;
    if (!paragraph || paragraph.isBare) isLoose = false;
    if (children.length > 0) blank = takeBlank(children);
  }
  return blank;
}

function takeBlank(children: Block[]): Block | null {
  return children.at(-1)?.kind === 'blank' ? (children.pop() ?? null) : null;
}

/** Whether no blank line follows the first block, but for those behind the list. */
function isAloneInItem(children: Block[], isLast: boolean): boolean {
  const [first, second] = children;
  // A list under the first paragraph does not part it from what follows.
  if (first?.list && first.kind === 'paragraph' && second?.kind === 'end') children.splice(1, 1);
  return children[1]?.kind !== 'blank' || (isLast && children.length === 2);
}

/** Says by class what the marks of a task list say. */
function markTasks(list: Block): void {
  for (const { children, attributes } of list.children) {
    const [first] = children;
    const mark = first?.kind === 'paragraph' ? TASK.exec(first.text) : null;
    if (!first || !mark) continue;
    first.text = first.text.slice(mark[0].length);
    attributes.set('class', mark[1] === ' ' ? 'task-open' : 'task-done');
  }
}
