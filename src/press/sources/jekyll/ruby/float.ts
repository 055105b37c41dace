/**
 * A number that Ruby knows as a Float: `5.0` is not `5` when it is shown or
 * divided. Its value is private, so that Liquid reaches no property of it.
 */
export class Float {
  readonly #value: number;

  constructor(value: number) {
    this.#value = value;
  }

  valueOf(): number {
    return this.#value;
  }

  toString(): string {
    return floatText(this.#value);
  }
}

/** As Ruby writes it: `5.0`, `1.0e+20`, `1.0e-05`. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power >= -4 && power < 16) return withPoint(fixedText(value));
  const size = String(Math.abs(power)).padStart(2, '0');
  return `${withPoint(digits)}e${power < 0 ? '-' : '+'}${size}`;
}

/** Without an exponent, which JavaScript has below 0.000001. */
function fixedText(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function withPoint(text: string): string {
  return text.includes('.') ? text : `${text}.0`;
}

/** A number as Liquid has it: an Integer of Ruby is a number, or a bigint when it is large. */
export type Numeric = number | bigint | Float;

export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Float;
}

/** An Integer in the smaller of its two forms. */
export function integer(value: bigint): number | bigint {
  const small = Number(value);
  return Number.isSafeInteger(small) ? small : value;
}
