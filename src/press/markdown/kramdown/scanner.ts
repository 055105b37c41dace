/**
 * Walks through a text with sticky regexps. A search that found nothing is not
 * made again further on, so that unclosed mark-up costs one look, not one each.
 */
export class Scanner {
  pos = 0;
  /** From where on a search found nothing. */
  private readonly missed = new Map<string, number>();

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.pos >= this.text.length;
  }

  /** What a sticky regexp matches here, or null. */
  check(regexp: RegExp): RegExpExecArray | null {
    regexp.lastIndex = this.pos;
    return regexp.exec(this.text);
  }

  /** The same, and goes past it. */
  scan(regexp: RegExp): RegExpExecArray | null {
    const match = this.check(regexp);
    if (match) this.pos += match[0].length;
    return match;
  }

  /** The rest of the line with its end, and goes past it. */
  scanLine(): string {
    const end = this.text.indexOf('\n', this.pos);
    const start = this.pos;
    this.pos = end < 0 ? this.text.length : end + 1;
    return this.text.slice(start, this.pos);
  }

  /** Where a text begins next, or -1. */
  indexOf(needle: string, from: number): number {
    if (this.isMissed(needle, from)) return -1;
    const found = this.text.indexOf(needle, from);
    if (found < 0) this.missed.set(needle, from);
    return found;
  }

  /** The next match of a global regexp, or null. */
  search(regexp: RegExp, from: number): RegExpExecArray | null {
    if (this.isMissed(regexp.source, from)) return null;
    regexp.lastIndex = from;
    const match = regexp.exec(this.text);
    if (!match) this.missed.set(regexp.source, from);
    return match;
  }

  private isMissed(sought: string, from: number): boolean {
    return from >= (this.missed.get(sought) ?? Number.POSITIVE_INFINITY);
  }
}
