import type { StateCore, Token } from 'markdown-it';
import { definitionsOf } from './spans/parse.ts';

/** Puts what an abbreviation stands for beside it: `<abbr title="…">`. */
export function expandAbbreviations(state: StateCore): void {
  const { abbreviations } = definitionsOf(state.env);
  if (abbreviations.size === 0) return;
  const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length);
  const escapedNames = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const anyName = new RegExp(`(?<!\\w)(?:${escapedNames.join('|')})(?!\\w)`, 'g');
  for (const token of state.tokens) {
    if (token.children) token.children = expand(token.children, anyName, state, abbreviations);
  }
}

function expand(
  tokens: readonly Token[],
  anyName: RegExp,
  state: StateCore,
  abbreviations: ReadonlyMap<string, string>,
): Token[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'text') return [token];
    const parts: Token[] = [];
    const addText = (content: string) => {
      if (content === '') return;
      const text = new state.Token('text', '', 0);
      text.content = content;
      parts.push(text);
    };
    let from = 0;
    for (const { 0: name, index } of token.content.matchAll(anyName)) {
      addText(token.content.slice(from, index));
      const open = new state.Token('abbr_open', 'abbr', 1);
      const title = abbreviations.get(name) ?? '';
      if (title !== '') open.attrs = [['title', title]];
      parts.push(open);
      addText(name);
      parts.push(new state.Token('abbr_close', 'abbr', -1));
      from = index + name.length;
    }
    addText(token.content.slice(from));
    return parts;
  });
}
