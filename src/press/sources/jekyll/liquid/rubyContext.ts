import { Context, Drop, toValue } from 'liquidjs';
import { isData, isDrop } from '../ruby/show.ts';
import { sizeOf } from './filters/texts.ts';

/** What `tablerowloop` tells. */
const LOOP_PARTS = new Set([
  ...['length', 'index', 'index0', 'rindex', 'rindex0', 'first', 'last'],
  ...['col', 'col0', 'col_first', 'col_last', 'row'],
]);

/** Looks things up as Ruby's Liquid does. Nothing but authors' words and lists has parts. */
export class RubyContext extends Context {
  override readProperty(holder: unknown, name: unknown): unknown {
    const key = toValue(name);
    if (Array.isArray(holder)) return partOfList(holder, key);
    if (isData(holder)) return partOfData(holder, key);
    if (holder instanceof Drop && LOOP_PARTS.has(String(key)))
      return super.readProperty(holder, key);
    const isSized = typeof holder === 'string' || typeof holder === 'number';
    return isSized && key === 'size' ? sizeOf(holder) : undefined;
  }
}

function partOfData(data: Record<string, unknown>, key: unknown): unknown {
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  if (Object.hasOwn(data, key)) return data[key];
  if (isDrop(data)) return undefined;
  if (key === 'size') return Object.keys(data).length;
  return key === 'first' ? Object.entries(data)[0] : undefined;
}

function partOfList(list: readonly unknown[], key: unknown): unknown {
  if (typeof key === 'number') return list.at(key);
  if (key === 'size') return list.length;
  if (key === 'first') return list[0];
  return key === 'last' ? list.at(-1) : undefined;
}
