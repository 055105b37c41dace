import {
  type Liquid,
  LiquidError,
  Output,
  Parser,
  type Template,
  Tokenizer,
  TokenKind,
  type TopLevelToken,
} from 'liquidjs';
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
  return new Parser(engine).parseTokens(tokens);
}

function tokensOf(engine: Liquid, text: string, file: string | undefined): TopLevelToken[] {
  const { options } = engine;
  return new Tokenizer(text, options.operators, file).readTopLevelTokens(options);
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
    return Boolean(new Output(token, engine));
  } catch (error) {
    if (error instanceof LiquidError) return false;
    throw error;
  }
}

/** What only a condition may hold for Ruby. */
const COMPARES = /[<>]|[=!]=|\s(?:and|or|contains)\s/;

/** First word of an output, which is all that Ruby's lax parser takes: text in quotes or a name. */
const FIRST = /^\{\{-?\s*("[^"]*"|'[^']*'|[a-z_][\w.-]*(?=[\s|}]))/i;

/**
 * What Ruby makes of an output that is no expression: the text or name that it
 * begins with, or nothing. One with a brace, which Ruby refuses, is text.
 */
function laxly(output: string): string {
  if (hasBrace(output)) return `{% raw %}${output}{% endraw %}`;
  const first = FIRST.exec(output)?.[1];
  return first === undefined ? '' : `{{ ${first} }}`;
}
