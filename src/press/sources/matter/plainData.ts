import { TomlDate } from 'smol-toml';
import { plainText, quotedText, type Value } from './values.ts';

/** Depth to which lists and maps are followed; front matter has two or three. */
export const MAX_DATA_DEPTH = 64;

/** What a parser of JSON or TOML returned, as front matter's values: numbers, booleans and dates as text. */
export function dataValue(data: unknown, depth = 0): Value {
  if (typeof data === 'string') return quotedText(data);
  if (typeof data === 'number' || typeof data === 'bigint' || typeof data === 'boolean') {
    return plainText(String(data));
  }
  // Keeps its offset, or that it has none.
  if (data instanceof TomlDate) return plainText(data.toISOString());
  if (typeof data !== 'object' || data === null || depth >= MAX_DATA_DEPTH) return null;
  if (Array.isArray(data)) {
    return { kind: 'list', items: data.map((item) => dataValue(item, depth + 1)) };
  }
  const entries = Object.entries(data).map(([key, item]): [string, Value] => [
    key,
    dataValue(item, depth + 1),
  ]);
  return { kind: 'map', entries: new Map(entries) };
}
