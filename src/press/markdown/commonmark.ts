import MarkdownIt, { type MarkdownIt as Markdown, type StateCore } from 'markdown-it';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { addList, noAttributes } from './kramdown/attributes.ts';

/** Deepest nesting; what is deeper is left out. */
const MAX_NESTING = 256;

const HEADING_LIST = /[ \t]*\{([^{}]{1,1000})\}[ \t]*$/;
const SIGNS = /---?|\.{3}|<<|>>/g;
const SET: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '...': '…',
  '<<': '«',
  '>>': '»',
};

/**
 * CommonMark with what Hugo adds by itself: tables, strikethrough, footnotes,
 * definition lists, curly quotes and dashes, attributes of headings.
 */
export function makeCommonmark(): Markdown {
  const markdown = new MarkdownIt({ html: true, typographer: true, maxNesting: MAX_NESTING });
  markdown.use(footnotes).use(definitions);
  markdown.core.ruler.before('inline', 'heading_attributes', takeAttributes);
  // markdown-it's own set writes © for (c), too, which Hugo does not.
  markdown.core.ruler.at('replacements', setSigns);
  return markdown;
}

/** Before: `## Heading {#id .class}`  After: `## Heading` with these attributes. */
function takeAttributes({ tokens }: StateCore): void {
  for (const [i, token] of tokens.entries()) {
    const text = token.type === 'heading_open' ? tokens[i + 1] : undefined;
    const match = text ? HEADING_LIST.exec(text.content) : null;
    if (!text || !match) continue;
    text.content = text.content.slice(0, match.index);
    const list = noAttributes();
    addList(match[1] ?? '', list);
    token.attrs = [...list.values];
  }
}

function setSigns({ tokens }: StateCore): void {
  for (const { children } of tokens) {
    for (const child of children ?? []) {
      if (child.type !== 'text') continue;
      child.content = child.content.replace(SIGNS, (sign) => SET[sign] ?? sign);
    }
  }
}
