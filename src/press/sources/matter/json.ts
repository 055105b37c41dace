import { dataValue, MAX_DATA_DEPTH } from './plainData.ts';
import { countLines } from './split.ts';
import type { Field } from './values.ts';

const SIGNS = /["[\]{}]/g;
const STRING = /"(?:[^"\\]|\\.)*"/sy;

/** Where the object ends that begins at the text's start; -1 when it does not, or is too deep. */
export function endOfObject(text: string): number {
  let depth = 0;
  SIGNS.lastIndex = 0;
  for (let match = SIGNS.exec(text); match; match = SIGNS.exec(text)) {
    const [sign] = match;
    if (sign === '"') {
      STRING.lastIndex = match.index;
      const string = STRING.exec(text);
      if (!string) return -1;
      SIGNS.lastIndex = STRING.lastIndex;
    } else depth += sign === '{' || sign === '[' ? 1 : -1;
    if (depth === 0) return SIGNS.lastIndex;
    if (depth > MAX_DATA_DEPTH) return -1;
  }
  return -1;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads an object of JSON; null for what is none. */
export function readJson(block: string, firstLine: number): Map<string, Field> | null {
  if (endOfObject(block) === -1) return null;
  const value = dataValue(tryParse(block));
  if (value?.kind !== 'map') return null;
  const fields = [...value.entries].map(([key, inner]): [string, Field] => {
    const at = Math.max(block.indexOf(JSON.stringify(key)), 0);
    return [key, { value: inner, line: firstLine + countLines(block.slice(0, at)) }];
  });
  return new Map(fields);
}
