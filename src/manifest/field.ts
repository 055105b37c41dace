import { isDay } from './days.ts';
import { ManifestError } from './manifestError.ts';

/** One value of a file with the way that led to it, so that a fault can say where it is. */
export class Field {
  private constructor(
    readonly value: unknown,
    private readonly file: string,
    private readonly parent: Field | null,
    /** The step from the parent: a name, or `[3]`. */
    private readonly step: string | number,
  ) {}

  /** The whole of a file. */
  static of(value: unknown, file: string): Field {
    return new Field(value, file, null, '');
  }

  /** Throws a `ManifestError` that says where this is, and what stands there instead. */
  fail(expected: string): never {
    const found = this.value === null ? 'null' : typeof this.value;
    throw new ManifestError(
      this.file,
      `${this.path() || 'file'}: expected ${expected}, found ${found}`,
    );
  }

  /** Put together only for a fault: a large file has tens of thousands of fields. */
  private path(): string {
    const before = this.parent?.path() ?? '';
    if (typeof this.step === 'number') return `${before}[${this.step}]`;
    return before === '' || this.step.startsWith('[')
      ? before + this.step
      : `${before}.${this.step}`;
  }

  private record(): Record<string, unknown> {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      return this.fail('an object');
    }
    return this.value as Record<string, unknown>;
  }

  /** The field with a name; its value is undefined where there is none. */
  get(name: string): Field {
    const record = this.record();
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    return new Field(value, this.file, this, name);
  }

  /** Everything in an object whose names are authors' words. */
  pairs(): [string, Field][] {
    return Object.entries(this.record()).map(([name, value]) => [
      name,
      new Field(value, this.file, this, `[${JSON.stringify(name)}]`),
    ]);
  }

  list<T>(read: (item: Field) => T): T[] {
    if (!Array.isArray(this.value)) return this.fail('a list');
    return this.value.map((item, i) => read(new Field(item, this.file, this, i)));
  }

  /** A list of two; `what` names it: `a pair of day and count`. */
  pair(what: string): [Field, Field] {
    const [first, second, ...rest] = this.list((item) => item);
    return first && second && rest.length === 0 ? [first, second] : this.fail(what);
  }

  text(): string {
    return typeof this.value === 'string' ? this.value : this.fail('text');
  }

  /** A name that may stand in a path. */
  hash(): string {
    return this.matching(/^[0-9a-f]{16}$/, 'a hash of 16 hex digits');
  }

  day(): string {
    const text = this.text();
    return isDay(text) ? text : this.fail('a day YYYY-MM-DD');
  }

  month(): string {
    return this.matching(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'a month YYYY-MM');
  }

  time(): string {
    const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
    return this.matching(shape, 'a time like 2022-02-09T18:43:57+08:00');
  }

  count(): number {
    const { value } = this;
    return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : this.fail('a count');
  }

  /** An address inside the paper: two slashes would name a host, and a scheme would run. */
  address(): string {
    return this.matching(/^\/(?![\\/])/, 'an address inside the paper');
  }

  /** A link that a page may carry: nothing that runs. */
  webUrl(): string {
    return this.matching(/^https?:\/\//i, 'an http or https URL');
  }

  /** Text of a shape; `what` names it. */
  matching(shape: RegExp, what: string): string {
    const text = this.text();
    return shape.test(text) ? text : this.fail(what);
  }

  /** A part of an object for a field that may be left out. */
  optional<K extends string, T>(name: K, read: (field: Field) => T): { [P in K]?: T } {
    const field = this.get(name);
    if (field.value === undefined) return {};
    const result: { [P in K]?: T } = {};
    result[name] = read(field);
    return result;
  }
}
