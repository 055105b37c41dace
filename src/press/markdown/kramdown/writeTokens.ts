import type { StateCore, Token } from 'markdown-it';
import { applyList } from './attributes.ts';
import type { Block } from './block.ts';
import type { Definitions } from './definitions.ts';
import { escapeAll, escapeAttribute } from './elements.ts';

/** What a table of contents is put in place of. */
export const TOC = 'toc';

/** Writes blocks as the tokens that markdown-it renders; text for spans becomes `inline` tokens. */
export function writeTokens(
  blocks: readonly Block[],
  state: Pick<StateCore, 'Token'>,
  post: Definitions,
  tokens: Token[],
): void {
  const add = (type: string, tag: string, nesting: -1 | 0 | 1, content = '') => {
    const token = new state.Token(type, tag, nesting);
    token.block = true;
    token.content = content;
    tokens.push(token);
    return token;
  };
  const writeText = ({ text }: Block) => {
    add('inline', '', 0, text).children = [];
  };
  const writeElement = (block: Block, writeContent: (block: Block) => void) => {
    const name = block.kind === 'heading' ? 'heading' : 'element';
    const { tag } = block;
    const attributes = attributesOf(block, post);
    const open = add(`${name}_open`, tag, 1);
    if (attributes.size > 0) open.attrs = [...attributes];
    writeContent(block);
    add(`${name}_close`, tag, -1);
  };
  const writeAll = ({ children }: Block) => {
    for (const child of children) WRITERS[child.kind](child);
  };
  const WRITERS: Readonly<Record<Block['kind'], (block: Block) => void>> = {
    blank: () => {},
    end: () => {},
    code: (block) => add('html_block', '', 0, codeHtml(block, attributesOf(block, post))),
    container: (block) => {
      if (isToc(block)) add(TOC, block.tag, 0);
      else if (block.tag === '') writeAll(block);
      else writeElement(block, writeAll);
    },
    heading: (block) => writeElement(block, writeText),
    html: ({ text }) => add('html_block', '', 0, text),
    line: (block) => writeElement(block, writeText),
    math: ({ text }) =>
      add('html_block', '', 0, `<pre class="math"><code>${escapeAll(text)}</code></pre>\n`),
    paragraph: (block) => (block.isBare ? writeText(block) : writeElement(block, writeText)),
    rule: () => add('hr', 'hr', 0),
    words: writeText,
  };
  for (const block of blocks) WRITERS[block.kind](block);
}

function attributesOf({ attributes, list }: Block, post: Definitions): Map<string, string> {
  if (list) applyList(list, attributes, post.lists);
  return attributes;
}

function isToc({ tag, list }: Block): boolean {
  return (tag === 'ul' || tag === 'ol') && list !== null && list.references.includes('toc');
}

/** Code says its language by class, wherever the list beside it put that. */
function codeHtml({ text }: Block, attributes: ReadonlyMap<string, string>): string {
  const language = /\blanguage-\S+/.exec(attributes.get('class') ?? '')?.[0];
  const start = language === undefined ? '<code>' : `<code class="${escapeAttribute(language)}">`;
  return `<pre>${start}${escapeAll(text.replace(/\n$/, ''))}\n</code></pre>\n`;
}
