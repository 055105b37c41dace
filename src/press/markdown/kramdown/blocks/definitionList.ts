import { addList, noAttributes } from '../attributes.ts';
import { type Block, makeBlock } from '../block.ts';
import { BLANK_LINES, DEFINITION, END_MARKER } from '../lines.ts';
import type { Place } from '../place.ts';
import { addToItem, type Item, scanItemLine, startItem, takeList, unindent } from './list.ts';

/** What a definition is made of while its lines are gathered. */
interface Meaning extends Item {
  isAfterBlank: boolean;
}

/** A paragraph whose lines are terms, and `: ` before each meaning. */
export function definitionList(place: Place): boolean {
  if (!place.source.check(DEFINITION)) return false;
  const terms = takeTerms(place);
  if (!terms) return false;
  const { paragraph, isAfterBlank } = terms;
  const meanings = gatherMeanings(place, isAfterBlank);
  const { blocks, blank } = readMeanings(place, meanings);
  const children = [...termsOf(paragraph), ...blocks];
  const siblings = place.parent.children;
  if (place.last?.kind === 'blank' && siblings.at(-2)?.tag === 'dl') siblings.pop();
  if (place.last?.tag === 'dl') place.last.children = place.last.children.concat(children);
  else {
    const list = place.add(makeBlock('container', 'dl'));
    list.list ??= paragraph.list;
    list.children = children;
  }
  if (blank) siblings.push(blank);
  return true;
}

/** Takes the paragraph before the first meaning from what was read. */
function takeTerms({ parent }: Place): { paragraph: Block; isAfterBlank: boolean } | null {
  const { children } = parent;
  const isAfterBlank = children.at(-1)?.kind === 'blank';
  const paragraph = children.at(isAfterBlank ? -2 : -1);
  if (paragraph?.kind !== 'paragraph') return null;
  if (isAfterBlank && children.at(-1)?.text !== '\n') return null;
  children.splice(isAfterBlank ? -2 : -1);
  return { paragraph, isAfterBlank };
}

function termsOf(paragraph: Block): Block[] {
  return paragraph.text.split('\n').map((line) => {
    const term = makeBlock('line', 'dt');
    term.list = noAttributes();
    term.text = takeList(line, (list) => addList(list, term.list ?? noAttributes()));
    return term;
  });
}

function gatherMeanings({ source }: Place, isFirstAfterBlank: boolean): Meaning[] {
  const meanings: Meaning[] = [];
  let mark = nextMark(4);
  let isAfterBlank = false;
  let isParagraph = isFirstAfterBlank;
  while (!source.isAtEnd) {
    const start = source.scan(mark);
    if (start) {
      const item = startItem(makeBlock('container', 'dd'), start[1] ?? '', start[2] ?? '');
      meanings.push({ ...item, isAfterBlank: isParagraph });
      mark = nextMark(item.indent);
      isParagraph = false;
      isAfterBlank = false;
      continue;
    }
    const item = meanings.at(-1);
    if (!item || source.check(END_MARKER)) break;
    const line = scanItemLine(source, item, isAfterBlank);
    if (line !== null) addToItem(item, unindent(line, item).text);
    isAfterBlank = line === null;
    isParagraph = isAfterBlank;
    if (line !== null) continue;
    const blank = source.scan(BLANK_LINES);
    if (!blank) break;
    addToItem(item, blank[0]);
  }
  return meanings;
}

function nextMark(indent: number): RegExp {
  const most = indent >= 1 && indent <= 3 ? indent - 1 : 3;
  return new RegExp(`( {0,${most}}:)([\\t| ][^\\n]*\\n)`, 'y');
}

function readMeanings(
  place: Place,
  meanings: readonly Meaning[],
): { blocks: Block[]; blank: Block | null } {
  let blank: Block | null = null;
  const blocks = meanings.map(({ block, texts, isAfterBlank }) => {
    place.readInto(block, texts.join(''));
    const { children } = block;
    if (children.length > 0) {
      blank = children.at(-1)?.kind === 'blank' ? (children.pop() ?? null) : null;
    }
    const [first] = children;
    if (first?.kind === 'paragraph' && !isAfterBlank) first.isBare = true;
    return block;
  });
  return { blocks, blank };
}
