import { type Context, Drop, defaultOperators, type Liquid } from 'liquidjs';
import { isEqual, order } from '../ruby/compare.ts';
import { Float } from '../ruby/float.ts';
import { isData, toText } from '../ruby/show.ts';
import { Time } from '../ruby/time.ts';

type Operators = Liquid['options']['operators'];

/** Whether two values are equal; `empty` and `blank` are what the engine takes them for. */
export function* areEqual(
  left: unknown,
  right: unknown,
  context: Context,
): Generator<unknown, boolean, boolean> {
  if (!(left instanceof Drop || right instanceof Drop)) return isEqual(left, right);
  // Objects of the program have no words, but are not empty for that.
  if ([left, right].some((side) => side instanceof Float || side instanceof Time)) return false;
  return Boolean(yield defaultOperators['==']?.(left, right, context));
}

/** Values of two kinds are in no order. */
function ordered(test: (order: number) => boolean) {
  return (left: unknown, right: unknown) => {
    const found = order(left, right);
    const areKnown = (left ?? null) !== null && (right ?? null) !== null;
    return found !== null && areKnown && test(found);
  };
}

function holds(left: unknown, right: unknown): boolean {
  const sought = right instanceof Drop ? right.valueOf() : right;
  if (sought === null || sought === undefined || sought === false) return false;
  if (typeof left === 'string') return left.includes(toText(sought));
  if (Array.isArray(left)) return left.some((item) => isEqual(item, sought));
  return isData(left) && Object.hasOwn(left, toText(sought));
}

function* differ(left: unknown, right: unknown, context: Context) {
  return !(yield* areEqual(left, right, context));
}

/** What Ruby's Liquid has between two values. */
export const OPERATORS: Operators = {
  ...defaultOperators,
  '==': areEqual,
  '!=': differ,
  '<>': differ,
  '<': ordered((found) => found < 0),
  '>': ordered((found) => found > 0),
  '<=': ordered((found) => found <= 0),
  '>=': ordered((found) => found >= 0),
  contains: holds,
};
