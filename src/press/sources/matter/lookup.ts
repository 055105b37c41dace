import { type Field, type Fields, textsOf, type Value } from './values.ts';

/** What stands under a key of a map; null for what is no map. */
export function entryOf(value: Value, key: string): Value {
  return value?.kind === 'map' ? (value.entries.get(key) ?? null) : null;
}

/** What stands under a path of keys. */
export function valueAt(fields: Fields, key: string, ...inner: string[]): Value {
  return inner.reduce(entryOf, fields.get(key)?.value ?? null);
}

/** The text under a path of keys, without blanks around it; undefined for an empty one and for what is no text. */
export function textAt(fields: Fields, key: string, ...inner: string[]): string | undefined {
  const value = valueAt(fields, key, ...inner);
  return value?.kind === 'text' ? value.text.trim() || undefined : undefined;
}

/** The first of the paths that holds a text, or a list whose first text it is. */
export function firstTextAt(fields: Fields, paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const [key = '', ...inner] = path.split('.');
    const texts = textsOf(valueAt(fields, key, ...inner)).map((text) => text.trim());
    const text = texts.find((candidate) => candidate !== '');
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Whether a field says yes; undefined when it says neither. */
export function flagAt(fields: Fields, key: string, ...inner: string[]): boolean | undefined {
  const text = textAt(fields, key, ...inner)?.toLowerCase();
  if (text === 'true' || text === 'yes' || text === 'on') return true;
  return text === 'false' || text === 'no' || text === 'off' ? false : undefined;
}

function lowerKeysOf(value: Value): Value {
  if (value?.kind === 'list') return { kind: 'list', items: value.items.map(lowerKeysOf) };
  if (value?.kind !== 'map') return value;
  const entries = [...value.entries].map(([key, inner]): [string, Value] => [
    key.toLowerCase(),
    lowerKeysOf(inner),
  ]);
  return { kind: 'map', entries: new Map(entries) };
}

/** The same with every key in lower case, for programs that do not tell `publishDate` from `publishdate`. */
export function lowerKeys(fields: Fields): Map<string, Field> {
  const entries = [...fields].map(([key, field]): [string, Field] => [
    key.toLowerCase(),
    { ...field, value: lowerKeysOf(field.value) },
  ]);
  return new Map(entries);
}
