import { type Liquid, type TagToken, Tokenizer } from 'liquidjs';
import { Float } from '../ruby/float.ts';

/** Reads values as Ruby's Liquid writes them: a backslash in quotes is one, and `1.0` is no `1`. */
export class RubyTokenizer extends Tokenizer {
  override readQuoted() {
    this.skipBlank();
    const end = this.N;
    const close = this.input.indexOf(this.peek(), this.p + 1);
    // The engine takes the quote behind a backslash for text, unless nothing follows.
    if (/["']/.test(this.peek()) && close !== -1 && close < end) this.N = close + 1;
    const token = super.readQuoted();
    this.N = end;
    return token && Object.assign(token, { content: token.getText().slice(1, -1) });
  }

  /** An output ends where Ruby ends it, at the first two braces, though they stand in quotes. */
  override readToDelimiter(delimiter: string): number {
    return super.readToDelimiter(delimiter, false);
  }

  override readNumber() {
    const token = super.readNumber();
    if (!token?.getText().includes('.')) return token;
    Object.assign(token, { content: new Float(token.content) });
    return token;
  }

  override readLiquidTagToken(options: Liquid['options']) {
    const token = super.readLiquidTagToken(options);
    if (token) useTokenizer(token, options);
    return token;
  }
}

/** Lets a tag be read by it. */
export function useTokenizer(token: TagToken, options: Liquid['options']): void {
  const { input, tokenizer, contentRange, file } = token;
  const ours = new RubyTokenizer(input, options.operators, file, contentRange);
  ours.p = tokenizer.p;
  token.tokenizer = ours;
}
