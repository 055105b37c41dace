import { Float } from '../../ruby/float.ts';
import { toText } from '../../ruby/show.ts';
import { Time } from '../../ruby/time.ts';
import {
  aligned,
  type Decimal,
  decimalOf,
  floorDivided,
  rounded,
  toNumeric,
  whole,
  wholeBeside,
} from './decimal.ts';
import type { Filter, Filters } from './table.ts';

/** A filter of two numbers, a Float when either is one. */
function ofTwo(calculate: (a: Decimal, b: Decimal) => Pick<Decimal, 'digits' | 'scale'>): Filter {
  return (input, other) => {
    const [a, b] = [decimalOf(input), decimalOf(other)];
    return toNumeric({ ...calculate(a, b), isFloat: a.isFloat || b.isFloat });
  };
}

/** The one of two numbers that is chosen, as it is. */
function chosen(isSecond: (difference: bigint) => boolean): Filter {
  return (input, other) => {
    const [a, b] = [decimalOf(input), decimalOf(other)];
    const { left, right } = aligned(a, b);
    return toNumeric(isSecond(right - left) ? b : a);
  };
}

function divided(input: unknown, other: unknown): unknown {
  const [a, b] = [decimalOf(input), decimalOf(other)];
  if (b.digits === 0n) throw new Error('divided by 0');
  if (!a.isFloat && !b.isFloat) return toNumeric(whole(floorDivided(a.digits, b.digits)));
  return new Float(Number(toNumeric(a)) / Number(toNumeric(b)));
}

function asInteger(input: unknown): unknown {
  if (typeof input === 'boolean') return input ? 1 : 0;
  if (typeof input === 'number' || typeof input === 'bigint') return input;
  if (input instanceof Float) return Math.trunc(+input);
  if (input instanceof Time) return +input / 1000;
  return toNumeric(decimalOf(/^\s*[-+]?[\d_]+/.exec(toText(input))?.[0] ?? 0));
}

/** Filters of numbers. */
export const NUMBERS: Filters = {
  abs(input) {
    const number = decimalOf(input);
    return toNumeric({ ...number, digits: number.digits < 0n ? -number.digits : number.digits });
  },
  plus: ofTwo((a, b) => {
    const { left, right, scale } = aligned(a, b);
    return { digits: left + right, scale };
  }),
  minus: ofTwo((a, b) => {
    const { left, right, scale } = aligned(a, b);
    return { digits: left - right, scale };
  }),
  times: ofTwo((a, b) => ({ digits: a.digits * b.digits, scale: a.scale + b.scale })),
  divided_by: divided,
  modulo: ofTwo((a, b) => {
    const { left, right, scale } = aligned(a, b);
    return { digits: left - floorDivided(left, right) * right, scale };
  }),
  round(input, places = 0) {
    const count = Math.max(-400, Math.min(400, Number(toNumeric(decimalOf(places)))));
    const number = rounded(decimalOf(input), Math.trunc(count));
    return toNumeric(count <= 0 ? { ...number, isFloat: false } : number);
  },
  ceil: (input) => toNumeric(whole(wholeBeside(decimalOf(input), true))),
  floor: (input) => toNumeric(whole(wholeBeside(decimalOf(input), false))),
  at_least: chosen((difference) => difference > 0n),
  at_most: chosen((difference) => difference < 0n),
  to_integer: asInteger,
};
