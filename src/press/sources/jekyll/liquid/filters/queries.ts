import { type Context, isTruthy, type Liquid, toValue, Value } from 'liquidjs';
import { byCode, keyOf, order } from '../../ruby/compare.ts';
import { Float } from '../../ruby/float.ts';
import { isData, toText } from '../../ruby/show.ts';
import { makeData } from '../data.ts';
import { RubyTokenizer } from '../tokenizer.ts';
import { plainly } from './lists.ts';
import { type Call, type Filters, isNil } from './table.ts';

/** The items of a list, or the values of a map; null for what Jekyll gives back as it is. */
function itemsOf(input: unknown): unknown[] | null {
  if (Array.isArray(input)) return input;
  return isData(input) ? Object.values(input) : null;
}

/** What stands under a path of an item, a text that looks like a number as one (`item_property`). */
function propertyOf(item: unknown, path: unknown): unknown {
  const keys = toText(path).split('.');
  const found = keys.reduce<unknown>(
    (holder, key) => (isData(holder) && Object.hasOwn(holder, key) ? holder[key] : null),
    item,
  );
  if (typeof found !== 'string') return found;
  if (/^\s*-?\d+\s*$/.test(found)) return Number(found);
  return /^\s*-?(?:\d+\.?\d*|\.\d+)\s*$/.test(found) ? new Float(Number(found)) : found;
}

/** Whether a property is, or holds, what is sought; they are compared as text. */
function matches(property: unknown, sought: unknown): boolean {
  if (isNil(sought)) return isNil(property);
  const text = toText(sought);
  const values = Array.isArray(property) ? property : [property];
  return values.some((value) => !isNil(value) && toText(value) === text);
}

/** Whether a query can be asked; Jekyll gives back the input of one that cannot. */
function isQuery(path: unknown, sought: unknown): boolean {
  return !isNil(path) && path !== false && !Array.isArray(sought) && !isData(sought);
}

/** Evaluates an expression for each item in turn, which goes by `name`. */
function* evaluated(
  { context, liquid }: Call,
  items: readonly unknown[],
  name: unknown,
  expression: unknown,
): Generator<unknown, [item: unknown, value: unknown][], unknown> {
  const value = expressionOf(toText(expression), liquid);
  const found: [unknown, unknown][] = [];
  for (const item of items) {
    const scope = makeData();
    scope[toText(name)] = item;
    context.push(scope);
    found.push([item, toValue(yield value.value(context, false))]);
    context.pop();
    // Goes through many items without a tag between that would look at the clock.
    checkTime(context);
  }
  return found;
}

function expressionOf(text: string, liquid: Liquid): Value {
  return new Value(new RubyTokenizer(text, liquid.options.operators).readFilteredValue(), liquid);
}

function checkTime(context: Context): void {
  context.renderLimit.check(performance.now());
}

/** Groups, in the order of their first items. */
function grouped(items: readonly [item: unknown, key: unknown][]): unknown[] {
  const groups = new Map<unknown, { name: unknown; items: unknown[] }>();
  for (const [item, name] of items) {
    const key = keyOf(name);
    const group = groups.get(key) ?? { name, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return Array.from(groups.values(), (group) =>
    Object.assign(makeData(), group, { size: group.items.length }),
  );
}

/** By a property, items without it first or last. */
function sorted(items: unknown[], path: unknown, nils: unknown): unknown[] {
  if (isNil(path)) return [...items].sort(plainly);
  const missing = nils === 'last' ? 1 : -1;
  const pairs = items.map((item) => [propertyOf(item, path) ?? null, item] as const);
  pairs.sort(([a], [b]) => {
    if (a === null || b === null) return (Number(a === null) - Number(b === null)) * missing;
    return order(a, b) ?? byCode(toText(a), toText(b));
  });
  return pairs.map(([, item]) => item);
}

/** Filters that choose and order what a site holds. */
export const QUERIES: Filters = {
  sort: (input, path, nils = 'first') => {
    const items = isData(input) ? Object.entries(input) : input;
    return Array.isArray(items) ? sorted(items, path, nils) : input;
  },
  where(input, path, sought) {
    const items = itemsOf(input);
    if (!items || !isQuery(path, sought)) return input;
    return items.filter((item) => matches(propertyOf(item, path), sought));
  },
  find(input, path, sought) {
    const items = itemsOf(input);
    if (!items || !isQuery(path, sought)) return input;
    return items.find((item) => matches(propertyOf(item, path), sought));
  },
  *where_exp(input, name, expression): Generator<unknown, unknown, never> {
    const items = itemsOf(input);
    if (!items) return input;
    const found = yield* evaluated(this, items, name, expression);
    return found.filter(([, value]) => isTruthy(value, this.context)).map(([item]) => item);
  },
  *find_exp(input, name, expression): Generator<unknown, unknown, never> {
    const items = itemsOf(input);
    if (!items) return input;
    const found = yield* evaluated(this, items, name, expression);
    return found.find(([, value]) => isTruthy(value, this.context))?.[0];
  },
  group_by(input, path) {
    if (!Array.isArray(input)) return input;
    return grouped(input.map((item) => [item, toText(propertyOf(item, path))]));
  },
  *group_by_exp(input, name, expression): Generator<unknown, unknown, never> {
    if (!Array.isArray(input)) return input;
    return grouped(yield* evaluated(this, input, name, expression));
  },
};
