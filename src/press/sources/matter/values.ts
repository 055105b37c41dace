/**
 * What front matter says. Numbers, booleans and dates stay as the author wrote
 * them: `title: 1.50` is the title `1.50`, and only the date reader knows dates.
 */
export type Value =
  | { kind: 'text'; text: string; plain: boolean }
  | { kind: 'list'; items: Value[] }
  | { kind: 'map'; entries: Map<string, Value> }
  | null;

/** A value and the line of the file on which its key stands, from 1. */
export interface Field {
  value: Value;
  line: number;
}

/** Front matter by key. A Map, for a key may be `__proto__`. */
export type Fields = ReadonlyMap<string, Field>;

/** Plain scalars that mean nothing at all. */
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);

/** An unquoted scalar; null for an empty one, `~` and `null`. */
export function plainText(text: string): Value {
  return NULLS.has(text) ? null : { kind: 'text', text, plain: true };
}

/** A scalar in quotes or a block: text, whatever it looks like. */
export function quotedText(text: string): Value {
  return { kind: 'text', text, plain: false };
}

/** The texts in a value, lists within lists flattened in order; maps and nulls give none. */
export function textsOf(value: Value): string[] {
  if (value?.kind === 'text') return [value.text];
  if (value?.kind === 'list') return value.items.flatMap(textsOf);
  return [];
}

/** Whether a map stands anywhere in the value. */
export function holdsMap(value: Value): boolean {
  if (value?.kind === 'list') return value.items.some(holdsMap);
  return value?.kind === 'map';
}
