import { base } from '../data/base.ts';
import { type Kept, keep } from '../prefs/keep.ts';

/** Keeps a part of what the reader has: `state` under `kanbao.state.1:/base/`, for two papers may share an origin. See `keep`. */
export function keepHere<T>(
  part: string,
  read: (value: unknown) => T,
  write: (value: T) => unknown,
): Kept<T> {
  return keep(`kanbao.${part}.1:${base}`, read, write);
}

/** The fields of an object from outside; none of anything else. */
export function fieldsOf(value: unknown): Map<string, unknown> {
  return new Map(Object.entries(value ?? {}));
}

/** The items of a list from outside; none of anything else. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Whether an address or a path stays inside the paper: browsers take `//` and `/\\` for another host. */
export function isInside(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}
