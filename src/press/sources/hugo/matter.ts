import type { Fault } from '../../problems.ts';
import { type Matter, readFrontMatter } from '../matter/frontMatter.ts';
import { endOfObject, readJson } from '../matter/json.ts';
import { lowerKeys } from '../matter/lookup.ts';
import { countLines, MAX_FRONT_MATTER } from '../matter/split.ts';
import { isTomlLine, mendToml, readToml } from '../matter/toml.ts';
import type { Field, Fields } from '../matter/values.ts';

const TOML_OPENING = /^(?:[ \t]*\r?\n)*\+\+\+[ \t]*(?:\r?\n|$)/;
const TOML_CLOSING = /^\+\+\+[ \t]*\r?(?:\n|$)/m;

function withBody(text: string, fields: Fields, bodyAt: number): Matter {
  const bodyLine = 1 + countLines(text.slice(0, bodyAt));
  return { fenced: true, fields, body: text.slice(bodyAt), bodyLine };
}

/** Where a block ends that nobody closed: at the first line that cannot stand in TOML. */
function endOfUnclosed(rest: string): number {
  let end = 0;
  for (const line of rest.split('\n')) {
    if (!isTomlLine(line)) break;
    end += line.length + 1;
  }
  return Math.min(end, rest.length);
}

function readTomlMatter(text: string, blockAt: number, faults: Fault[]): Matter {
  const blockLine = 1 + countLines(text.slice(0, blockAt));
  const rest = text.slice(blockAt, blockAt + MAX_FRONT_MATTER);
  const closing = TOML_CLOSING.exec(rest);
  if (closing) {
    const block = rest.slice(0, closing.index);
    const fields = readToml(block, blockLine) ?? mendToml(block, blockLine, faults);
    return withBody(text, fields, blockAt + closing.index + closing[0].length);
  }
  faults.push({
    id: 'front-matter-unclosed',
    line: Math.max(blockLine - 1, 1),
    what: 'front matter has no closing +++; its first lines were read, the rest is text',
    mend: 'write +++ on a line of its own after the last key',
  });
  const end = endOfUnclosed(rest);
  return withBody(text, mendToml(rest.slice(0, end), blockLine, faults), blockAt + end);
}

function readJsonMatter(text: string, faults: Fault[]): Matter {
  const end = endOfObject(text.slice(0, MAX_FRONT_MATTER));
  const fields = end === -1 ? null : readJson(text.slice(0, end), 1);
  if (fields) {
    const gap = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
    return withBody(text, fields, end + gap);
  }
  faults.push({
    id: 'front-matter-json',
    line: 1,
    what: 'the front matter is not JSON; all of the file is shown as its text',
    mend: 'correct it, or write it between lines --- as title: "…"',
  });
  return { fenced: false, fields: new Map(), body: text, bodyLine: 1 };
}

function readAny(text: string, faults: Fault[]): Matter {
  const toml = TOML_OPENING.exec(text);
  if (toml) return readTomlMatter(text, toml[0].length, faults);
  // A shortcode begins with a brace as well.
  return /^\{\s*"/.test(text) ? readJsonMatter(text, faults) : readFrontMatter(text, faults);
}

/** Keys in lower case, those under `params` among them: Hugo does not tell them apart. */
function flatten(fields: Fields): Map<string, Field> {
  const lower = lowerKeys(fields);
  const params = lower.get('params');
  if (params?.value?.kind !== 'map') return lower;
  const inner = [...params.value.entries].map(([key, value]): [string, Field] => [
    key,
    { value, line: params.line },
  ]);
  return new Map([...inner, ...lower]);
}

/** Reads front matter in TOML, YAML or JSON. Never fails; what is no front matter is body. */
export function readHugoMatter(text: string, faults: Fault[]): Matter {
  const matter = readAny(text, faults);
  return { ...matter, fields: flatten(matter.fields) };
}
