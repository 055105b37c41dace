import {
  AssertionError,
  type Context,
  type Emitter,
  type Liquid,
  LiquidError,
  type Output,
  Parser,
  type TagToken,
  type Template,
  TokenKind,
  type TopLevelToken,
  toValue,
  Value,
} from 'liquidjs';
import { outputText } from '../ruby/show.ts';
import { isLimit, keepOutput } from './aside.ts';
import { withoutBlanks } from './blanks.ts';
import { RubyTokenizer, useTokenizer } from './tokenizer.ts';
import { tagNames, UnknownTag } from './unknown.ts';

type OutputToken = ConstructorParameters<typeof Output>[0];

/** Hears of an output that means nothing. */
export type OnOddOutput = (token: OutputToken) => void;

/**
 * Parses a text as Ruby's Liquid does: tags of plugins stand for themselves, and
 * an output that is no expression, such as `{{< note >}}`, prints nothing.
 * Throws `LiquidError` for what Ruby refuses too. `file` is the file that is
 * included, left out for the text of a post.
 */
export function parseLiquid(
  engine: Liquid,
  text: string,
  onOddOutput: OnOddOutput,
  file?: string,
): Template[] {
  // Each name needs a tag to stand for it before parsing.
  for (const name of tagNames(text)) {
    if (!Object.hasOwn(engine.tags, name)) engine.registerTag(name, UnknownTag);
  }
  const tokens = tokensOf(engine, text, file).flatMap((token) => {
    if (!isOutput(token) || isExpression(token, engine)) return [token];
    onOddOutput(token);
    return tokensOf(engine, laxly(token.getText()), file);
  });
  return new RubyParser(engine).parseTokens(tokens);
}

/** Shows values as Ruby does, and blocks of blanks not at all. */
class RubyParser extends Parser {
  constructor(private readonly engine: Liquid) {
    super(engine);
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]) {
    if (isOutput(token)) return new RubyOutput(token, this.engine);
    return withoutBlanks(super.parseToken(token, rest));
  }
}

/** `{{ … }}`: what Ruby shows for a value. One whose filters cannot take it stands as written. */
class RubyOutput {
  readonly value: Value;

  constructor(
    readonly token: OutputToken,
    engine: Liquid,
  ) {
    const { input, file, contentRange } = token;
    const { operators } = engine.options;
    const written = new RubyTokenizer(input, operators, file, contentRange);
    this.value = new Value(written.readFilteredValue(), engine);
  }

  *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
    try {
      emitter.write(outputText(toValue(yield this.value.value(context, false))));
    } catch (error) {
      if (!(error instanceof Error) || isLimit(error)) throw error;
      emitter.write(keepOutput(context, this.token, error.message));
    }
  }

  *arguments() {
    yield this.value;
  }
}

function tokensOf(engine: Liquid, text: string, file: string | undefined): TopLevelToken[] {
  const { options } = engine;
  const tokens = new RubyTokenizer(text, options.operators, file).readTopLevelTokens(options);
  for (const token of tokens) {
    if (!isTag(token)) continue;
    useTokenizer(token, options);
    if (ENDS.test(token.name)) Object.assign(token, { args: '' });
  }
  return tokens;
}

/** Tags behind whose name Ruby reads nothing. */
const ENDS = /^(?:else|end\w+)$/;

function isTag(token: TopLevelToken): token is TagToken {
  return token.kind === TokenKind.Tag;
}

function isOutput(token: TopLevelToken): token is OutputToken {
  return token.kind === TokenKind.Output;
}

/** A brace inside ends an output too early for Ruby. */
function hasBrace(output: string): boolean {
  return output.slice(2, -2).includes('}');
}

function isExpression(token: OutputToken, engine: Liquid): boolean {
  const text = token.getText();
  if (hasBrace(text) || COMPARES.test(text.replace(/"[^"]*"|'[^']*'/g, ''))) return false;
  try {
    return Boolean(new RubyOutput(token, engine));
  } catch (error) {
    if (error instanceof LiquidError || error instanceof AssertionError) return false;
    throw error;
  }
}

/** What only a condition may hold for Ruby. */
const COMPARES = /[<>]|[=!]=|\s(?:and|or|contains)\s/;

/** The pieces that Ruby's lax parser cuts an output into (`Variable#lax_parse`). */
const PIECE = /"[^"]*"|'[^']*'|(?:[^\s,|'"]|"[^"]*"|'[^']*')+/;
const FILTER = new RegExp(`(?:\\s+|${PIECE.source}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?(?:${PIECE.source}))`, 'g');
/** A piece that is text in quotes, a number or a name, which may be that of an argument. */
const SIMPLE = /^(?:\w+\s*:\s*)?(?:"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|[a-z_][\w.-]*)$/i;

/**
 * What Ruby makes of an output that is no expression: the text or name that it
 * begins with, and the filters that can be told. One with a brace, which Ruby
 * refuses, is text.
 */
function laxly(output: string): string {
  if (hasBrace(output)) return `{% raw %}${output}{% endraw %}`;
  const markup = output.slice(2, -2).replace(/^-|-$/g, '');
  const first = PIECE.exec(markup);
  if (!first) return '';
  const rest = markup.slice(first.index + first[0].length);
  const bar = rest.indexOf('|');
  const filters = bar === -1 ? [] : (rest.slice(bar + 1).match(FILTER) ?? []);
  return `{{ ${[simply(first[0]), ...filters.flatMap(filterOf)].join(' | ')} }}`;
}

/** Ruby passes over the signs that make a name none; what is left is nothing when it is no name. */
function simply(piece: string): string {
  if (SIMPLE.test(piece)) return piece;
  const name = piece.startsWith('<') ? '' : (piece.match(/[\w-]+/g) ?? []).join('.');
  return SIMPLE.test(name) ? name : 'nil';
}

function filterOf(written: string): string[] {
  const name = /\w+/.exec(written)?.[0];
  if (name === undefined) return [];
  const found = Array.from(written.matchAll(ARGUMENT), ([, argument = '']) => argument);
  return [found.length === 0 ? name : `${name}: ${found.map(simply).join(', ')}`];
}
