import MarkdownIt, { type MarkdownIt as Markdown, type StateCore, type Token } from 'markdown-it';
import { expandAbbreviations } from './abbreviations.ts';
import { escapeAll, escapeAttribute } from './elements.ts';
import { writeFootnotes } from './footnotes.ts';
import { nameHeadings } from './headings.ts';
import { readBlocks } from './readBlocks.ts';
import { codeSpan } from './spans/codeSpan.ts';
import { emphasis, shareMark } from './spans/emphasis.ts';
import { spanExtension } from './spans/extensions.ts';
import { footnoteMark } from './spans/footnote.ts';
import { autolink, htmlSpan } from './spans/html.ts';
import { link } from './spans/link.ts';
import { type SpanRule, setDefinitions } from './spans/parse.ts';
import { smartQuotes } from './spans/quotes.ts';
import { entity, escaped, inlineMath, lineBreak, strikethrough, symbol } from './spans/signs.ts';
import { plainText } from './spans/text.ts';
import { writeToc } from './toc.ts';
import { writeTokens } from './writeTokens.ts';

/** The span rules in the order in which they are asked: kramdown's own, after what is plain. */
const SPAN_RULES: readonly [name: string, rule: SpanRule][] = [
  ['kd_text', plainText],
  ['kd_share', shareMark],
  ['kd_emphasis', emphasis],
  ['kd_code', codeSpan],
  ['kd_autolink', autolink],
  ['kd_html', htmlSpan],
  ['kd_footnote', footnoteMark],
  ['kd_link', link],
  ['kd_quotes', smartQuotes],
  ['kd_math', inlineMath],
  ['kd_extension', spanExtension],
  ['kd_entity', entity],
  ['kd_symbol', symbol],
  ['kd_break', lineBreak],
  ['kd_escape', escaped],
  ['kd_strike', strikethrough],
];

/** What is done when blocks and spans are read, in order. */
const LAST_STEPS: readonly [name: string, step: (state: StateCore) => void][] = [
  ['kd_footnotes', writeFootnotes],
  ['kd_abbreviations', expandAbbreviations],
  ['kd_headings', nameHeadings],
  ['kd_toc', writeToc],
];

/** markdown-it with the grammar of kramdown, as its reader for GitHub's dialect has it. */
export function makeKramdown(): Markdown {
  const markdown = new MarkdownIt({ html: true });
  const { core, inline } = markdown;
  core.ruler.at('block', blocks);
  for (const [name, step] of LAST_STEPS) core.ruler.push(name, step);
  core.ruler.enableOnly(['normalize', 'block', 'inline', ...LAST_STEPS.map(([name]) => name)]);
  for (const [name, rule] of SPAN_RULES) inline.ruler.push(name, rule);
  inline.ruler.enableOnly(SPAN_RULES.map(([name]) => name));
  inline.ruler2.enableOnly([]);
  markdown.renderer.renderAttrs = writeAttributes;
  markdown.renderer.rules.hardbreak = () => '<br>';
  markdown.renderer.rules.text = (tokens, i) => escapeAll(tokens[i]?.content ?? '');
  return markdown;
}

/** Entities in attributes stay as they are written. */
function writeAttributes({ attrs }: Pick<Token, 'attrs'>): string {
  const pairs = attrs ?? [];
  return pairs.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join('');
}

function blocks(state: StateCore): void {
  const { root, post } = readBlocks(state.src);
  setDefinitions(state.env, post);
  writeTokens(root.children, state, post, state.tokens);
}
