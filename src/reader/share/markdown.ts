import { plain } from './plain.ts';

/** What a quotation is taken from. */
export interface Cited {
  title: string;
  /** Absolute. */
  url: string;
  /** Where it stands, and of when it is, as far as known. */
  facts: readonly string[];
}

/**
 * A quotation in Markdown with its source; a line feed in `text` begins a paragraph.
 *
 *     > 第一段。
 *     >
 *     > 第二段。
 *
 *     — [标题](https://…), 上海证券报, 2026-11-20
 */
export function markdownQuotation(text: string, cited: Cited): string {
  const paragraphs = text.split('\n').map(plain).filter(Boolean);
  const quotation = paragraphs.map((words) => `> ${escaped(words)}`).join('\n>\n');
  return [quotation, `— ${markdownLink(cited)}`].filter(Boolean).join('\n\n');
}

/** `[title](url), fact, fact` */
export function markdownLink({ title, url, facts }: Cited): string {
  const link = `[${escaped(plain(title))}](${destination(url)})`;
  return [link, ...facts.map(plain).filter(Boolean).map(escaped)].join(', ');
}

/** Words that Markdown takes as they are: no emphasis, link, tag, entity, table, and no block at their beginning. */
function escaped(words: string): string {
  return words
    .replace(/[\\`*_[\]<>~|$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^[-+#=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An encoded address may still hold brackets, which end it, and what reads as an entity. */
function destination(url: string): string {
  return url.replace(/[()]/g, encodeBracket).replace(/&(?=#?\w+;)/g, '&amp;');
}

function encodeBracket(sign: string): string {
  return sign === '(' ? '%28' : '%29';
}
