import type { Fault } from '../../problems.ts';
import { type Matter, readFrontMatter } from '../matter/frontMatter.ts';
import { readJson } from '../matter/json.ts';
import { mendFrontMatter } from '../matter/mend.ts';
import { countLines, MAX_FRONT_MATTER } from '../matter/split.ts';
import { readYaml } from '../matter/yaml.ts';

const JSON_MATTER = /^(?:;{3,}[ \t]*\r?\n)?([\s\S]*?)^;{3,}[ \t]*\r?(?:\n|$)/m;
/** A first line that is a key, and a line of hyphens after it: front matter without its first line. */
const OPEN_MATTER = /^[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?:[ \t]|\r?\n)/u;
const CLOSING = /^---+[ \t]*\r?(?:\n|$)/m;

function readJsonMatter(text: string, faults: Fault[]): Matter | null {
  const match = JSON_MATTER.exec(text.slice(0, MAX_FRONT_MATTER));
  const inner = match?.[1];
  if (!match || inner === undefined) return null;
  const blockLine = 1 + countLines(text.slice(0, match[0].indexOf(inner)));
  const fields = readJson(`{${inner}}`, blockLine);
  if (fields) {
    const bodyLine = 1 + countLines(match[0]);
    return { fenced: true, fields, body: text.slice(match[0].length), bodyLine };
  }
  faults.push({
    id: 'front-matter-json',
    line: 1,
    what: 'the front matter is not JSON; all of the file is shown as its text',
    mend: 'correct it, or write it between lines --- as title: "…"',
  });
  return { fenced: false, fields: new Map(), body: text, bodyLine: 1 };
}

/** Reads front matter that begins without a line of hyphens; null when no such line ends it. */
function readOpenMatter(text: string, faults: Fault[]): Matter | null {
  const closing = OPEN_MATTER.test(text) ? CLOSING.exec(text.slice(0, MAX_FRONT_MATTER)) : null;
  if (!closing) return null;
  const block = text.slice(0, closing.index);
  const reading = readYaml(block, 1) ?? mendFrontMatter(block, 1, true);
  faults.push(...reading.faults);
  const bodyAt = closing.index + closing[0].length;
  const bodyLine = 1 + countLines(text.slice(0, bodyAt));
  return { fenced: true, fields: reading.fields, body: text.slice(bodyAt), bodyLine };
}

/** Reads front matter as Hexo's: YAML with or without the line `---` above it, or JSON between lines `;;;`. Never fails. */
export function readHexoMatter(text: string, faults: Fault[]): Matter {
  const isJson = /^(?:;;;|[ \t]*")/.test(text);
  const json = isJson ? readJsonMatter(text, faults) : null;
  return json ?? readOpenMatter(text, faults) ?? readFrontMatter(text, faults);
}
