import MarkdownIt, { type MarkdownIt as Markdown, type StateInline } from 'markdown-it';
import attributes from 'markdown-it-attrs';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import { MAX_DEPTH } from './parse.ts';
import { renderPlainShapes } from './plainShapes.ts';

const plain = withPlugins();

/** Most attribute lists of a post; the plugin takes a minute for 20,000 of them in one line. */
const MAX_LISTS = 500;

/** Attribute lists cost time in each post, and hardly any post has one. */
const withLists = withPlugins().use(attributes, {
  leftDelimiter: '{:',
  errorHandler: (error: Error) => {
    throw error;
  },
});

function withPlugins(): Markdown {
  const markdown = new MarkdownIt({ html: true, maxNesting: MAX_DEPTH });
  markdown.use(footnotes).use(definitions);
  markdown.inline.ruler.before('emphasis', 'share_mark', shareMark);
  return markdown;
}

const ST_MARK = /\*S?\*?ST(?=\p{Script=Han})/uy;

/**
 * The asterisk of a share in special treatment is none of Markdown's.
 * Before: *ST甲和*ST乙  After: *ST甲和*ST乙, and not <em>ST甲和</em>ST乙
 */
function shareMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x2a) return false;
  ST_MARK.lastIndex = state.pos;
  const mark = ST_MARK.exec(state.src)?.[0];
  if (mark === undefined) return false;
  if (!silent) state.pending += mark;
  state.pos += mark.length;
  return true;
}

const HIGHLIGHT = /\n?\{%-?\s*(?:highlight\s+([\w+#.-]+)[^%\n]*|endhighlight\s*-?)%\}[ \t]*\n?/g;
/** Longer than any fence in the code itself. */
const FENCE = '~'.repeat(12);

/**
 * Jekyll's tag for code as Markdown's own.
 * Before: {% highlight ruby %}…{% endhighlight %}  After: ~~~ ruby … ~~~
 */
function fenceHighlights(text: string): string {
  if (!text.includes('endhighlight')) return text;
  let isOpen = false;
  return text.replace(HIGHLIGHT, (tag: string, language: string | undefined) => {
    if (isOpen === (language !== undefined)) return tag;
    isOpen = !isOpen;
    return `\n${FENCE}${language ?? ''}\n`;
  });
}

/**
 * Markdown as HTML: GitHub's tables and strikethrough, footnotes, definition
 * lists, kramdown's attribute lists; raw HTML stays. Throws what the parser throws.
 */
export function renderMarkdown(text: string): string {
  return renderPlainShapes(text) ?? parseMarkdown(text);
}

/** The same without the short way, for any text. */
export function parseMarkdown(text: string): string {
  const lists = text.split('{:').length - 1;
  const markdown = lists > 0 && lists <= MAX_LISTS ? withLists : plain;
  return markdown.render(fenceHighlights(text), {});
}
