import { type Fault, quote } from '../../problems.ts';
import { type Field, plainText, quotedText, type Value } from './values.ts';
import { readYaml } from './yaml.ts';

/** A key at the start of a line with all that belongs to it. */
interface Chunk {
  key: string;
  /** Line of the file on which the key stands, from 1. */
  line: number;
  /** The key's own line after the colon. */
  first: string;
  /** Lines that follow, up to the next key. */
  rest: string[];
}

/** Front matter read line by line. */
export interface Mended {
  fields: Map<string, Field>;
  faults: Fault[];
  /** Where the front matter ends, as an offset into the block: before text that belongs to the body. */
  end: number;
  /** Lines of the block before `end`. */
  lines: number;
}

const KEY = /^([\p{L}_][\p{L}\p{N}_-]*)[ \t]*:(?:[ \t]+|$)/u;

/** `title:标题` or `title：标题`: no key for YAML, but what else could it be. */
const TIGHT_KEY =
  /^(title|date|layout|categor(?:y|ies)|tags?|permalink|published|slug|excerpt|description|image|authors?|lang)[ \t]*[:：](?!\/\/)/;

function keyOf(line: string): { key: string; length: number } | null {
  const match = KEY.exec(line) ?? TIGHT_KEY.exec(line);
  return match?.[1] === undefined ? null : { key: match[1], length: match[0].length };
}

/** Whether a line can belong to front matter without being a key: indented, a list item, a comment. */
function isInner(line: string): boolean {
  return /^(?:[ \t#]|-[ \t]|-$)/.test(line);
}

/** Whether the block ends before a line: it stands after a blank line and cannot be front matter. */
function endsBefore(line: string, previous: string | undefined): boolean {
  return previous?.trim() === '' && line.trim() !== '' && !keyOf(line) && !isInner(line);
}

/** Whether an unclosed block ends before a line: front matter without end has no blank lines. */
function endsUnclosed(line: string): boolean {
  return line.trim() === '' || (!keyOf(line) && !isInner(line));
}

/** The line on which a quote that `first` opens is closed, at latest before the next key; -1 for none. */
function closesQuote(first: string, lines: string[], at: number): number {
  const mark = first[0];
  if ((mark !== '"' && mark !== "'") || first.trimEnd().lastIndexOf(mark) > 0) return -1;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (keyOf(line)) return -1;
    if (line.trimEnd().endsWith(mark)) return i;
  }
  return -1;
}

interface Cut {
  chunks: Chunk[];
  end: number;
  lines: number;
}

function cutChunks(block: string, firstLine: number, closed: boolean): Cut {
  const chunks: Chunk[] = [];
  const lines = block.split('\n');
  let end = 0;
  let quotedTo = -1;
  for (const [i, whole] of lines.entries()) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    const ends = closed ? endsBefore(line, lines[i - 1]) : endsUnclosed(line);
    if (ends && i > quotedTo) {
      return { chunks, end, lines: i };
    }
    const key = keyOf(line);
    const last = chunks.at(-1);
    if (key) {
      const first = line.slice(key.length);
      quotedTo = closesQuote(first, lines, i);
      chunks.push({ key: key.key, line: firstLine + i, first, rest: [] });
    } else if (last) last.rest.push(line);
    end += whole.length + 1;
  }
  return { chunks, end: block.length, lines: lines.length - 1 };
}

/** A value without the quotes around it, if a pair of them is there; else as it stands. */
function unquoteLoosely(text: string): Value {
  const mark = text[0];
  if (mark !== '"' && mark !== "'") return plainText(text);
  const inner = text.slice(1);
  if (!inner.includes(mark)) return quotedText(inner);
  if (!inner.endsWith(mark)) return quotedText(text);
  const bare = inner.slice(0, -1);
  return quotedText(mark === '"' ? bare.replaceAll('\\"', '"') : bare.replaceAll("''", "'"));
}

/** The chunk's value by YAML, with its later lines moved to where YAML allows them. */
function readChunk(chunk: Chunk, rest: string[]): Field | null {
  const text = [`value: ${chunk.first}`, ...rest].join('\n');
  const field = readYaml(text, chunk.line)?.fields.get('value');
  return field ?? null;
}

function indent(line: string): string {
  return `  ${line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length))}`;
}

/** Reads one chunk: by YAML, else by YAML with its lines indented, else as it is written. */
function mendChunk(chunk: Chunk, faults: Fault[]): Field {
  const field = readChunk(chunk, chunk.rest);
  if (field) return field;
  const indented = readChunk(chunk, chunk.rest.map(indent));
  if (indented && chunk.rest.length > 0) {
    faults.push({
      id: 'front-matter-indent',
      line: chunk.line,
      what: `the value of "${chunk.key}" goes on at the start of a line or behind a tab; read as one value`,
      mend: 'indent its further lines by two blanks',
    });
    return indented;
  }
  const value = unquoteLoosely([chunk.first, ...chunk.rest].join(' ').replace(/\s+/g, ' ').trim());
  const shown = value?.kind === 'text' ? quote(value.text) : 'nothing';
  faults.push({
    id: 'front-matter-value',
    line: chunk.line,
    what: `the value of "${chunk.key}" is not YAML; read as ${shown}`,
    mend: "put it in single quotes and double each ' within",
  });
  return { value, line: chunk.line };
}

/**
 * Reads what YAML rejects: cuts the block at the keys that begin a line and reads
 * each value for itself, so that one bad value costs no other. Never fails; a
 * block without any key gives no fields.
 */
export function mendFrontMatter(block: string, firstLine: number, closed: boolean): Mended {
  const { chunks, end, lines } = cutChunks(block, firstLine, closed);
  const fields = new Map<string, Field>();
  const faults: Fault[] = [];
  for (const chunk of chunks) {
    const earlier = fields.get(chunk.key);
    if (earlier) {
      faults.push({
        id: 'duplicate-key',
        line: chunk.line,
        what: `"${chunk.key}" stands on line ${earlier.line} too; the last one counts`,
        mend: 'remove one of them',
      });
    }
    fields.set(chunk.key, mendChunk(chunk, faults));
  }
  return { fields, faults, end, lines };
}
