import { type Block, makeBlock } from '../block.ts';
import { BOUNDARY } from '../lines.ts';
import type { Place } from '../place.ts';
import { hasPipeInEachLine, type Part, partCode } from './tablePipes.ts';

const LINE = /(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n/y;
const START = / {0,3}(?=[^ \t\r\n\f\v])(?:\||[^\n]*?[^\\\n]\|)[^\n]*\n/y;
const SEPARATOR = /([+|: \t-]*-[+|: \t-]*)\n/y;
const FOOTER = /[+|: \t=]*=[+|: \t=]*\n/y;
const ALIGNMENT = /[ \t]?(:?)-+(:?)[ \t]?/g;
const CODE = /(<code[^\n]*?>[^\n]*?<\/code>)/;

type Row = string[];

interface Group {
  tag: 'thead' | 'tbody' | 'tfoot';
  rows: Row[];
}

/** What a table is made of while its lines are gathered. */
interface Parts {
  groups: Group[];
  alignments: string[];
}

/** Lines with pipes; a line of dashes ends the head, one of `=` begins the foot. */
export function table(place: Place): boolean {
  const { source } = place;
  if (!place.isAfterBoundary || !source.check(START)) return false;
  const start = source.pos;
  const parts = gatherParts(place);
  const isWhole = source.check(BOUNDARY) && hasPipeInEachLine(source.text.slice(start, source.pos));
  if (!isWhole || !parts.groups.some(({ tag }) => tag === 'tbody')) {
    source.pos = start;
    return false;
  }
  place.add(makeTable(parts));
  return true;
}

function gatherParts({ source }: Place): Parts {
  const parts: Parts = { groups: [], alignments: [] };
  let rows: Row[] = [];
  let hasFooter = false;
  const end = (tag: Group['tag']) => {
    if (rows.length > 0) parts.groups.push({ tag, rows });
    rows = [];
  };
  const separate = (line: string) => {
    const isHead = parts.alignments.length === 0 && !hasFooter && rows.length > 0;
    if (isHead) parts.alignments = alignmentsOf(line);
    if (isHead) end('thead');
    else if (!hasFooter) end('tbody');
  };
  const hasLeadingPipe = /^[ \t]*\|/.test(source.check(LINE)?.[0] ?? '');
  source.scan(SEPARATOR);
  while (!source.isAtEnd && source.check(LINE)) {
    const separator = source.scan(SEPARATOR);
    if (separator) separate(separator[1] ?? '');
    else if (source.scan(FOOTER)) {
      end('tbody');
      hasFooter = true;
    } else rows.push(cellsOf(source.scanLine().trimEnd(), hasLeadingPipe));
  }
  end(hasFooter ? 'tfoot' : 'tbody');
  return parts;
}

function alignmentsOf(line: string): string[] {
  return [...line.matchAll(ALIGNMENT)].map(([, left, right]) => {
    if (left && right) return 'center';
    if (left) return 'left';
    return right ? 'right' : '';
  });
}

/** The cells of a line: pipes in code part nothing. */
function cellsOf(line: string, hasLeadingPipe: boolean): Row {
  const cells: Row = [''];
  for (const { text, isCode } of line.split(CODE).flatMap(partElements)) {
    const [first = '', ...more] = isCode ? [text] : text.split(/(?<!\\)\|/);
    cells.push((cells.pop() ?? '') + (isCode ? first : unescapePipes(first)));
    for (const cell of more) cells.push(unescapePipes(cell));
  }
  if (hasLeadingPipe && cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Every second piece of a line is `<code>`. */
function partElements(piece: string, i: number): Part[] {
  return i % 2 === 1 ? [{ text: piece, isCode: true }] : partCode(piece);
}

function unescapePipes(cell: string): string {
  return cell.replaceAll('\\|', '|');
}

function makeTable({ groups, alignments }: Parts): Block {
  const widths = groups.flatMap(({ rows }) => rows.map((row) => row.length));
  const columns = widths.reduce((most, width) => Math.max(most, width), 0);
  const made = makeBlock('container', 'table');
  made.children = groups.map(({ tag, rows }) => {
    const group = makeBlock('container', tag);
    group.children = rows.map((row) => {
      const line = makeBlock('container', 'tr');
      for (let i = 0; i < columns; i++) {
        const cell = makeBlock('line', tag === 'thead' ? 'th' : 'td', row[i] ?? '');
        const align = alignments[i];
        if (align) cell.attributes.set('style', `text-align: ${align}`);
        line.children.push(cell);
      }
      return line;
    });
    return group;
  });
  return made;
}
