import { parse, TomlError } from 'smol-toml';
import { type Fault, quote } from '../../problems.ts';
import { dataValue, MAX_DATA_DEPTH } from './plainData.ts';
import { type Field, quotedText } from './values.ts';

/** A key at the start of a line, bare or in quotes, and the sign after it. */
const KEY = /^[ \t]*(?:"([^"\\\n]+)"|'([^'\n]+)'|([\w-]+))[ \t]*[=.]/;
const TABLE = /^[ \t]*\[{1,2}[ \t]*(?:"([^"\\\n]+)"|'([^'\n]+)'|([\w-]+))/;

function nameIn(match: RegExpExecArray | null): string | undefined {
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** Line of each key and table of the top, from 1; the parser does not tell. */
function linesOf(block: string, firstLine: number): Map<string, number> {
  const lines = new Map<string, number>();
  let inTable = false;
  for (const [i, line] of block.split('\n').entries()) {
    const table = nameIn(TABLE.exec(line));
    if (table !== undefined) inTable = true;
    const name = table ?? (inTable ? undefined : nameIn(KEY.exec(line)));
    if (name !== undefined && !lines.has(name)) lines.set(name, firstLine + i);
  }
  return lines;
}

/** Reads a block by TOML's grammar; null when TOML rejects it. Dates stay text, with their offset or without. */
export function readToml(block: string, firstLine: number): Map<string, Field> | null {
  try {
    const data = parse(block, { integersAsBigInt: 'asNeeded', maxDepth: MAX_DATA_DEPTH });
    const lines = linesOf(block, firstLine);
    const fields = Object.entries(data).map(([key, value]): [string, Field] => [
      key,
      { value: dataValue(value), line: lines.get(key) ?? firstLine },
    ]);
    return new Map(fields);
  } catch (error) {
    if (error instanceof TomlError) return null;
    throw error;
  }
}

/** A key or table with the lines that belong to it. */
interface Chunk {
  name: string;
  isTable: boolean;
  line: number;
  lines: string[];
}

function cutChunks(block: string, firstLine: number): Chunk[] {
  const chunks: Chunk[] = [];
  for (const [i, line] of block.split('\n').entries()) {
    const last = chunks.at(-1);
    const table = nameIn(TABLE.exec(line));
    const name = table ?? (last?.isTable ? undefined : nameIn(KEY.exec(line)));
    if (name !== undefined) {
      const isTable = table !== undefined;
      chunks.push({ name, isTable, line: firstLine + i, lines: [line] });
    } else last?.lines.push(line);
  }
  return chunks;
}

/** A key's text without the quotes around it. */
function looseText({ lines }: Chunk): string {
  const text = lines.join(' ').replace(KEY, '').replace(/\s+/g, ' ').trim();
  const mark = text[0];
  if (mark !== '"' && mark !== "'") return text;
  return text.length > 1 && text.endsWith(mark) ? text.slice(1, -1) : text.slice(1);
}

function mendChunk(chunk: Chunk, faults: Fault[]): Field | null {
  const { name, isTable, line } = chunk;
  const field = readToml(chunk.lines.join('\n'), line)?.get(name);
  if (field) return field;
  const value = isTable ? null : quotedText(looseText(chunk));
  const made = value?.kind === 'text' ? `read as ${quote(value.text)}` : 'passed over';
  faults.push({
    id: 'front-matter-value',
    line,
    what: `the value of "${name}" is not TOML; ${made}`,
    mend: 'write text in double quotes, with \\" for each " within',
  });
  return value && { value, line };
}

/** Reads what TOML rejects: each key and each table for itself, so that a bad one costs no other. Never fails. */
export function mendToml(block: string, firstLine: number, faults: Fault[]): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const chunk of cutChunks(block, firstLine)) {
    const earlier = fields.get(chunk.name);
    if (earlier && !chunk.isTable) {
      faults.push({
        id: 'duplicate-key',
        line: chunk.line,
        what: `"${chunk.name}" stands on line ${earlier.line} too; the last one counts`,
        mend: 'remove one of them',
      });
    }
    const field = mendChunk(chunk, faults);
    if (field) fields.set(chunk.name, field);
  }
  return fields;
}

/** Whether a line can stand in TOML: empty lines end a block that nobody closed. */
export function isTomlLine(line: string): boolean {
  return KEY.test(line) || TABLE.test(line) || /^[ \t]*[#\]"'}]|^[ \t]+\S/.test(line);
}
