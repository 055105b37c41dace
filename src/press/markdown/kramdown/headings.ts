import type { StateCore, Token } from 'markdown-it';

/** Gives headings the ids that kramdown makes of their text. */
export function nameHeadings(state: StateCore): void {
  const counts = new Map<string, number>();
  for (const [i, token] of state.tokens.entries()) {
    if (token.type !== 'heading_open' || token.attrGet('id') !== null) continue;
    const text = (state.tokens[i + 1]?.children ?? []).map(wordsOf).join('');
    const id = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
      .replace(/[ \t]/g, '-');
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (id !== '') token.attrSet('id', count > 0 ? `${id}-${count}` : id);
  }
}

function wordsOf({ type, content }: Token): string {
  return type === 'text' || type === 'code_inline' ? content : '';
}
