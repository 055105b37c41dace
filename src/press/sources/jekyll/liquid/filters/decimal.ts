import { Float, integer, isNumeric, type Numeric } from '../../ruby/float.ts';

/** A number to the last digit: `digits` · 10^-`scale`. */
export interface Decimal {
  digits: bigint;
  scale: number;
  /** Whether it counts as a Float, as `5.0` does. */
  isFloat: boolean;
}

/** A number that is calculated in a loop must not grow without end. */
const MAX_DIGITS = 10n ** 1000n;

/** What Liquid calculates with (`Utils.to_number`): 0 for what is no number. */
export function decimalOf(value: unknown): Decimal {
  if (isNumeric(value)) return fromText(String(value), value instanceof Float);
  if (typeof value !== 'string') return whole(0n);
  if (/^\s*-?\d+\.\d+\s*$/.test(value)) return fromText(value.trim(), true);
  return whole(
    BigInt(/^\s*([-+]?\d+)/.exec(value.replaceAll('_', ''))?.[1]?.replace('+', '') ?? 0),
  );
}

export function whole(digits: bigint): Decimal {
  return { digits, scale: 0, isFloat: false };
}

function fromText(text: string, isFloat: boolean): Decimal {
  const [number = '0', exponent = '0'] = text.split('e');
  const [head = '0', tail = ''] = number.split('.');
  if (!/^-?\d+$/.test(head)) throw new Error(`${text} cannot be calculated with`);
  const scale = tail.length - Number(exponent);
  const digits = BigInt(head + tail);
  return scale < 0
    ? { digits: digits * 10n ** BigInt(-scale), scale: 0, isFloat }
    : { digits, scale, isFloat };
}

export function toNumeric({ digits, scale, isFloat }: Decimal): Numeric {
  if (digits > MAX_DIGITS || digits < -MAX_DIGITS) throw new Error('the number is too large');
  return isFloat ? new Float(Number(`${digits}e${-scale}`)) : integer(digits);
}

/** Two numbers as digits of one scale. */
export function aligned(a: Decimal, b: Decimal): { left: bigint; right: bigint; scale: number } {
  const scale = Math.max(a.scale, b.scale);
  const grown = (number: Decimal) => number.digits * 10n ** BigInt(scale - number.scale);
  return { left: grown(a), right: grown(b), scale };
}

/** Division that goes down, as in Ruby: -7 by 2 is -4. */
export function floorDivided(left: bigint, right: bigint): bigint {
  if (right === 0n) throw new Error('divided by 0');
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

/** The whole number below, or with `up` above. */
export function wholeBeside({ digits, scale }: Decimal, up: boolean): bigint {
  const unit = 10n ** BigInt(scale);
  return up ? -floorDivided(-digits, unit) : floorDivided(digits, unit);
}

/** Rounded to `places` behind the point, a half away from 0. */
export function rounded(number: Decimal, places: number): Decimal {
  if (places >= number.scale) return number;
  const unit = 10n ** BigInt(number.scale - places);
  const size = number.digits < 0n ? -number.digits : number.digits;
  const found = (size + unit / 2n) / unit;
  const signed = number.digits < 0n ? -found : found;
  return places < 0
    ? { ...number, digits: signed * 10n ** BigInt(-places), scale: 0 }
    : { ...number, digits: signed, scale: places };
}
