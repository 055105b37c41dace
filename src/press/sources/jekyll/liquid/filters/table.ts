import type { Context, Liquid } from 'liquidjs';
import { isNumeric } from '../../ruby/float.ts';
import { toText } from '../../ruby/show.ts';

/** What a filter may ask for besides its values. */
export interface Call {
  context: Context;
  liquid: Liquid;
  /** Arguments with a name, such as `allow_false: true`. */
  named: ReadonlyMap<string, unknown>;
  /** Says how much text or how many items will be made; throws when it is too much. */
  spend: (size: number) => void;
}

/** A filter: what stands before the bar, and its arguments. One that asks for Liquid is a generator. */
export type Filter = (this: Call, input: unknown, ...args: unknown[]) => unknown;

/** Filters by their names in Liquid. */
export type Filters = Record<string, Filter>;

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A filter of text, which gives nothing for nothing. */
export function orNil(change: (text: string) => unknown): Filter {
  return (input) => (isNil(input) ? null : change(toText(input)));
}

/** A whole number as an argument (Ruby's `Integer()`). Throws for what is none. */
export function wholeNumber(value: unknown): number {
  const text = toText(value).trim();
  if (isNumeric(value)) return Math.trunc(Number(value));
  if (/^[-+]?\d+$/.test(text)) return Number(text);
  throw new Error('invalid integer');
}
