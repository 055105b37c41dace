import type { MarkdownIt as Markdown } from 'markdown-it';
import { makeCommonmark } from './commonmark.ts';
import { makeKramdown } from './kramdown/kramdown.ts';

/** How Markdown is read: as Jekyll's kramdown does, or by CommonMark as Hugo and Hexo do. */
export type MarkdownDialect = 'kramdown' | 'commonmark';

const DIALECTS: Readonly<Record<MarkdownDialect, Markdown>> = {
  kramdown: makeKramdown(),
  commonmark: makeCommonmark(),
};

/** Markdown as HTML; raw HTML stays. Throws what the parser throws. */
export function renderMarkdown(text: string, dialect: MarkdownDialect): string {
  return DIALECTS[dialect].render(text, {});
}
