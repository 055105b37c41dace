import type { StateCore, Token } from 'markdown-it';
import { definitionsOf } from './spans/parse.ts';
import { writeTokens } from './writeTokens.ts';

/** A footnote that is pointed at. */
interface Footnote {
  name: string;
  number: number;
  /** How often it is pointed at. */
  marks: number;
}

/** Numbers the footnotes by their first marks, and puts them at the end. */
export function writeFootnotes(state: StateCore): void {
  const { footnotes } = definitionsOf(state.env);
  if (footnotes.size === 0) return;
  const byName = new Map<string, Footnote>();
  number(state.tokens, byName);
  if (byName.size === 0) return;
  const list: Token[][] = [];
  // A footnote may point at further ones, which the loop then comes to.
  for (const footnote of byName.values()) {
    const block = footnotes.get(footnote.name);
    if (!block) continue;
    const tokens: Token[] = [];
    writeTokens(block.children, state, definitionsOf(state.env), tokens);
    for (const token of tokens) {
      if (token.children) {
        state.md.inline.parse(token.content, state.md, state.env, token.children);
      }
    }
    number(tokens, byName);
    addWayBack(state, tokens, footnote);
    const start = `<li id="fn:${footnote.name}" class="footnote-item">`;
    list.push([html(state, start), ...tokens, html(state, '</li>\n')]);
  }
  const start = html(state, '<section class="footnotes">\n<ol>\n');
  state.tokens = [...state.tokens, start, ...list.flat(), html(state, '</ol>\n</section>\n')];
}

function number(tokens: readonly Token[], byName: Map<string, Footnote>): void {
  for (const token of tokens) {
    for (const mark of token.children ?? []) {
      if (mark.type !== 'footnote_ref') continue;
      const name = mark.info;
      const footnote = byName.get(name) ?? { name, number: byName.size + 1, marks: 0 };
      byName.set(name, footnote);
      const id = footnote.marks++ === 0 ? name : `${name}:${footnote.marks - 1}`;
      mark.type = 'html_inline';
      mark.content = `<sup class="footnote-ref" id="fnref:${id}"><a href="#fn:${name}">${footnote.number}</a></sup>`;
    }
  }
}

/** The way back stands in the last paragraph, or in one of its own. */
function addWayBack(state: StateCore, tokens: Token[], { name, marks }: Footnote): void {
  const back = new state.Token('html_inline', '', 0);
  for (let i = 0; i < marks; i++) {
    const [id, sign] = i === 0 ? [name, '↩︎'] : [`${name}:${i}`, `↩︎<sup>${i + 1}</sup>`];
    back.content += ` <a href="#fnref:${id}" class="footnote-backref">${sign}</a>`;
  }
  const last = tokens.at(-1)?.tag === 'p' ? tokens.at(-2)?.children : null;
  if (last) last.push(back);
  else tokens.push(html(state, `<p>${back.content.trim()}</p>\n`));
}

function html(state: StateCore, content: string): Token {
  const token = new state.Token('html_block', '', 0);
  token.content = content;
  return token;
}
