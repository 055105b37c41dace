import type { StateCore, Token } from 'markdown-it';
import { escapeAttribute } from './elements.ts';
import { definitionsOf } from './spans/parse.ts';
import { TOC } from './writeTokens.ts';

/** A heading in a table of contents, and what is below it. */
interface Entry {
  level: number;
  id: string;
  words: Token[];
  entries: Entry[];
}

/** Puts the table of contents in place of the list that asks for it. */
export function writeToc(state: StateCore): void {
  const { tokens } = state;
  const at = tokens.findIndex(({ type }) => type === TOC);
  if (at < 0) return;
  const made: Token[] = [];
  writeEntries(entriesOf(state), tokens[at]?.tag ?? 'ul', state, made);
  state.tokens = [...tokens.slice(0, at), ...made, ...tokens.slice(at + 1)];
}

/** The headings of a post, each among those below the last one that is higher. */
function entriesOf({ tokens, env }: StateCore): Entry[] {
  const { first, last } = definitionsOf(env).tocLevels;
  const root: Entry[] = [];
  const above: Entry[] = [];
  for (const [i, token] of tokens.entries()) {
    const level = Number(token.tag.slice(1));
    if (token.type !== 'heading_open' || level < first || level > last) continue;
    if (/\bno_toc\b/.test(String(token.attrGet('class') ?? ''))) continue;
    const words = (tokens[i + 1]?.children ?? []).filter(isWord);
    const entry = { level, id: String(token.attrGet('id') ?? ''), words, entries: [] };
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    (above.at(-1)?.entries ?? root).push(entry);
    above.push(entry);
  }
  return root;
}

/** Links and marks of footnotes have no place in a table of contents. */
function isWord({ type, content }: Token): boolean {
  const isLink = type.startsWith('link_') || (type === 'html_inline' && /^<\/?a\b/.test(content));
  return !isLink && !content.startsWith('<sup class="footnote-ref"');
}

function writeEntries(
  entries: readonly Entry[],
  tag: string,
  state: StateCore,
  tokens: Token[],
): void {
  if (entries.length === 0) return;
  const html = (content: string) => {
    const token = new state.Token('html_block', '', 0);
    token.content = content;
    tokens.push(token);
  };
  html(`<${tag}>\n`);
  for (const { id, words, entries: below } of entries) {
    const text = new state.Token('inline', '', 0);
    text.children = words;
    html(`<li><a href="#${escapeAttribute(id)}">`);
    tokens.push(text);
    html('</a>');
    writeEntries(below, tag, state, tokens);
    html('</li>\n');
  }
  html(`</${tag}>\n`);
}
