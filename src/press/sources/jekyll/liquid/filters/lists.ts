import { byCode, keyOf, order } from '../../ruby/compare.ts';
import { isData, toText } from '../../ruby/show.ts';
import { type Filters, isNil, wholeNumber } from './table.ts';

/** What a filter of Liquid goes through: the items of lists within lists, a map as one (`InputIterator`). */
export function flatItems(input: unknown): unknown[] {
  if (Array.isArray(input)) return input.flat(Number.POSITIVE_INFINITY);
  return isNil(input) ? [] : [input];
}

/** A list; an empty one for what is none. */
function listOf(input: unknown): unknown[] {
  return Array.isArray(input) ? input : [];
}

/** What stands under a key of an item; of a text the key itself, when it holds that. */
function partOf(item: unknown, key: unknown): unknown {
  const name = toText(key);
  if (typeof item === 'string') return item.includes(name) ? name : null;
  return isData(item) && Object.hasOwn(item, name) ? item[name] : null;
}

function uniqueBy(items: unknown[], keyed: (item: unknown) => unknown): unknown[] {
  const found = new Map<unknown, unknown>();
  for (const item of items) {
    const key = keyOf(keyed(item));
    if (!found.has(key)) found.set(key, item);
  }
  return [...found.values()];
}

/** Nothing comes last, capitals count as small letters. */
function naturally(a: unknown, b: unknown): number {
  if (isNil(a) || isNil(b)) return Number(isNil(a)) - Number(isNil(b));
  return byCode(toText(a).toLowerCase(), toText(b).toLowerCase());
}

/** A list changed by `change`; all else as it is. */
function changed(input: unknown, change: (list: unknown[]) => unknown): unknown {
  return Array.isArray(input) ? change([...input]) : input;
}

function sentence(items: unknown[], word: string): string {
  const texts = items.map(toText);
  const last = texts.pop() ?? '';
  if (texts.length === 0) return last;
  return `${texts.join(', ')}${texts.length > 1 ? ',' : ''} ${word} ${last}`;
}

/** How items are ordered that have no property to go by. */
export function plainly(a: unknown, b: unknown): number {
  if (isNil(a) || isNil(b)) return Number(isNil(b)) - Number(isNil(a));
  return order(a, b) ?? byCode(toText(a), toText(b));
}

/** Filters of lists. */
export const LISTS: Filters = {
  join(input, glue = ' ') {
    const texts = flatItems(input).map(toText);
    const between = isNil(glue) ? '' : toText(glue);
    this.spend(texts.reduce((sum, text) => sum + text.length + between.length, 0));
    return texts.join(between);
  },
  first: (input) => (isData(input) ? Object.entries(input) : listOf(input))[0],
  last: (input) => listOf(input).at(-1),
  concat(input, other) {
    if (!Array.isArray(other)) throw new Error('concat needs a list');
    return [...flatItems(input), ...other];
  },
  map: (input, key) => flatItems(input).map((item) => partOf(item, key)),
  reverse: (input) => flatItems(input).reverse(),
  uniq: (input, key) =>
    uniqueBy(flatItems(input), isNil(key) ? (item) => item : (item) => partOf(item, key)),
  compact: (input, key) =>
    flatItems(input).filter((item) => !isNil(isNil(key) ? item : partOf(item, key))),
  sort_natural: (input, key) =>
    flatItems(input).sort((a, b) =>
      isNil(key) ? naturally(a, b) : naturally(partOf(a, key), partOf(b, key)),
    ),
  push: (input, item) => changed(input, (list) => [...list, item]),
  unshift: (input, item) => changed(input, (list) => [item, ...list]),
  pop: (input, count = 1) =>
    changed(input, (list) => list.slice(0, Math.max(0, list.length - wholeNumber(count)))),
  shift: (input, count = 1) => changed(input, (list) => list.slice(wholeNumber(count))),
  // By chance in Jekyll. Here the first ones, so that what is built twice is the same.
  sample: (input, count = 1) =>
    changed(input, (list) => (count === 1 ? list[0] : list.slice(0, wholeNumber(count)))),
  array_to_sentence_string: (input, word = 'and') =>
    Array.isArray(input) ? sentence(input, toText(word)) : toText(input),
};
