import type { Value } from '../matter/values.ts';

/** What plain scalars of YAML 1.1 mean, as Ruby's Psych takes them. */
const TRUE = /^(?:true|yes|on)$/i;
const FALSE = /^(?:false|no|off)$/i;
const INTEGER = /^[-+]?(?:0|[1-9][\d_,]*)$/;
const FLOAT = /^[-+]?(?:\d[\d_]*\.\d*(?:e[-+]?\d+)?|\d[\d_]*e[-+]?\d+|\.\d+)$/i;

/** Whether Ruby takes a value for true: anything but nothing and a bare `false` in any spelling of YAML 1.1. */
export function isTruthy(value: Value | undefined): boolean {
  if (!value) return false;
  return value.kind !== 'text' || !value.plain || !FALSE.test(value.text);
}

/**
 * A value as Liquid is to see it: numbers and truths where the author wrote
 * them bare, text, arrays, and objects without a prototype.
 */
export function plainData(value: Value): unknown {
  if (value === null) return null;
  if (value.kind === 'list') return value.items.map(plainData);
  if (value.kind === 'text') return value.plain ? scalar(value.text) : value.text;
  const result: Record<string, unknown> = Object.create(null);
  for (const [key, item] of value.entries) result[key] = plainData(item);
  return result;
}

function scalar(text: string): unknown {
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text.replace(/[_,]/g, ''));
  return text;
}
