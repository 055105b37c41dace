import { Float } from './float.ts';
import { Time } from './time.ts';

/** Under this symbol, which no text can name, an object says what is shown for it. */
export const SHOWN = Symbol('shown');

/** An object that Liquid reads from: without a prototype, so that it holds authors' words only. */
export type Data = Record<string, unknown> & { [SHOWN]?: () => string };

/** Whether it is an object of authors' words, no list, number or time. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

/** Whether it stands for more than its words: a post, or the site. */
export function isDrop(value: unknown): value is Data & { [SHOWN]: () => string } {
  return isData(value) && value[SHOWN] !== undefined;
}

/** A value as text, as Ruby's `to_s` gives it. */
export function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (isDrop(value)) return value[SHOWN]();
  return Array.isArray(value) || isData(value) ? inspect(value) : String(value);
}

/** What an output shows: the items of a list one after the other. */
export function outputText(value: unknown): string {
  return Array.isArray(value) ? value.map(outputText).join('') : toText(value);
}

const ESCAPES = new Map([
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\f', '\\f'],
  ['\v', '\\v'],
  ['\b', '\\b'],
  ['\x07', '\\a'],
  ['\x1b', '\\e'],
]);

/** A value as Ruby writes it in a program: `{"name"=>"Ann", "age"=>nil}`. */
export function inspect(value: unknown): string {
  if (value === null || value === undefined) return 'nil';
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Time) return value.inspect();
  if (Array.isArray(value)) return `[${value.map(inspect).join(', ')}]`;
  if (isDrop(value) || !isData(value)) return toText(value);
  const entries = Object.entries(value).map(([key, item]) => `${quoted(key)}=>${inspect(item)}`);
  return `{${entries.join(', ')}}`;
}

function quoted(text: string): string {
  const escaped = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    .replace(/["\\\x00-\x1f\x7f]/g, (sign) => ESCAPES.get(sign) ?? codeOf(sign))
    .replace(/#(?=[{$@])/g, '\\#');
  return `"${escaped}"`;
}

function codeOf(sign: string): string {
  return `\\x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What a post's neighbours do not tell in JSON, which would never end otherwise. */
const LEFT_OUT = new Set(['content', 'output', 'excerpt', 'next', 'previous']);

/** A value as JSON. `spend` hears how much was written, and throws when it is too much. */
export function toJson(value: unknown, spend: (length: number) => void): string {
  const text = jsonOf(value, (item) => toJson(item, spend));
  spend(text.length);
  return text;
}

function jsonOf(value: unknown, json: (item: unknown) => string): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return String(value);
  }
  if (value instanceof Float) return String(value);
  if (Array.isArray(value)) return `[${value.map(json).join(',')}]`;
  if (!isData(value)) return JSON.stringify(toText(value));
  const entries = Object.entries(value).map(([key, item]) => {
    const isNeighbour = isDrop(item) && (key === 'next' || key === 'previous');
    return `${JSON.stringify(key)}:${json(isNeighbour ? withoutNeighbours(item) : item)}`;
  });
  return `{${entries.join(',')}}`;
}

function withoutNeighbours(post: Data): Data {
  const plain: Data = Object.create(null);
  for (const key of Object.keys(post)) if (!LEFT_OUT.has(key)) plain[key] = post[key];
  return plain;
}
