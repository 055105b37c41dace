import { makeBlock } from './kramdown/block.ts';
import { htmlBlock } from './kramdown/blocks/html.ts';
import { Definitions } from './kramdown/definitions.ts';
import { Place } from './kramdown/place.ts';
import { Scanner } from './kramdown/scanner.ts';

/** A sign that may begin a paragraph, and the run of signs that mean nothing to Markdown. */
const FIRST = '(?!\\d+[.)])[\\p{L}\\p{N}“”‘’《【「（]';
const RARE = '\\.(?!\\.\\.)|-(?!-)|\\$(?!\\$)';
const INNER = `(?:[^\\p{Cc}\\\\\`*_~[\\]<>&"'|.$-]|${RARE})`;
const LAST = `(?:[^\\s\\p{Cc}\\\\\`*_~[\\]<>&"'|.$-]|${RARE})`;
const WORDS = `${FIRST}(?:${INNER}*${LAST})?`;
const ADDRESS = '[a-z\\d./-]*[a-z\\d/]';
const LINK = `\\[${WORDS}\\]\\(${ADDRESS}\\)`;

/** What the blocks of newswire posts look like, and what Markdown makes of each. */
const SHAPES: readonly [shape: RegExp, render: (block: string) => string | null][] = [
  [/^<(?:(?:p|center|table|div)[ >]|!--)[^\n]*$/, renderHtml],
  [
    new RegExp(`^> ?${WORDS}$`, 'u'),
    (quote) => `<blockquote>\n<p>${quote.replace(/^> ?/, '')}</p>\n</blockquote>\n`,
  ],
  [new RegExp(`^${WORDS}$`, 'u'), (words) => `<p>${words}</p>\n`],
  [
    /^<https?:\/\/[a-z\d.-]+\/[\w.,/?=-]*>$/,
    (link) => `<p><a href="${link.slice(1, -1)}">${link.slice(1, -1)}</a></p>\n`,
  ],
  [
    new RegExp(`^${LINK}(?:｜${LINK})*$`, 'u'),
    (links) => `<p>${links.replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')}</p>\n`,
  ],
];

/** What is seen to elsewhere: line ends and NUL, attribute lists, Jekyll's tags, Markdown in HTML. */
const FOREIGN = ['\r', '\0', '{:', '{%', 'markdown'];

/**
 * Renders a body whose blocks are all of shapes that need no parser, as posts of
 * a newswire are; null for any other. Says what kramdown says, letter by letter
 * but for a line end at the end, in a fifth of the time.
 */
export function renderPlainShapes(body: string): string | null {
  if (FOREIGN.some((mark) => body.includes(mark))) return null;
  let html = '';
  for (const block of withoutLineEnds(body).split('\n\n')) {
    const render = SHAPES.find(([shape]) => shape.test(block))?.[1];
    const rendered = render?.(block);
    if (typeof rendered !== 'string') return null;
    html += rendered;
  }
  return html;
}

/** A text without line ends around it; a pattern would also try those within. */
function withoutLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

/** What most lines are made of: it leaves nothing open. */
const CLOSED_PIECE = /<p>[^<>&]*<\/p>|<!--[^<>-]*-->/y;
const COMMENTS = /<!--[^<>-]*-->/g;

/** Text, and the tag, end tag or entity behind it, where all of them are plain. */
const PIECE =
  /([^<>&]*)(?:<([a-z][a-z\d]*)(?: [a-z-]+="[^"<]*")*>|<\/([a-z][a-z\d]*)>|<(?:br|hr|img)(?: [a-z-]+="[^"<]*")* ?\/?>|&(?:[a-z]+|#\d+);)/y;

/** Elements that a line may be made of; what has a rule of its own is seen to elsewhere. */
const LINE_ELEMENTS = new Set(['p', 'center', 'table', 'div']);
const OTHER_RULES =
  /^(?:script|style|br|hr|img|input|col|wbr|area|base|embed|link|meta|param|source|track)$/;

/**
 * A line whose elements are all plain, without its comments, or else as the rule
 * for HTML has it; a comment at the end takes the line end along.
 */
function renderHtml(line: string): string | null {
  return isBalanced(line) && !line.endsWith('-->')
    ? `${line.replace(COMMENTS, '')}\n`
    : readHtml(line);
}

function isBalanced(line: string): boolean {
  const open: string[] = [];
  for (let end = endOfClosed(line, 0); end < line.length; ) {
    PIECE.lastIndex = end;
    const [all, text, start, stop] = PIECE.exec(line) ?? [];
    const isBetween = open.length === 0 && (text !== '' || !LINE_ELEMENTS.has(start ?? ''));
    if (all === undefined || isBetween || OTHER_RULES.test(start ?? '')) return false;
    if (start !== undefined) open.push(start);
    if (stop !== undefined && open.pop() !== stop) return false;
    end = endOfClosed(line, PIECE.lastIndex);
  }
  return open.length === 0;
}

/** Where paragraphs of mere words and comments end that begin at a place. */
function endOfClosed(line: string, at: number): number {
  let end = at;
  for (CLOSED_PIECE.lastIndex = at; CLOSED_PIECE.test(line); ) end = CLOSED_PIECE.lastIndex;
  return end;
}

/** A line that is all of HTML and ends with its last element; null for any other. */
function readHtml(line: string): string | null {
  const source = new Scanner(`${line}\n`);
  const root = makeBlock('container', '');
  const post = new Definitions();
  const place = new Place(source, root, post, []);
  while (!source.isAtEnd) if (!htmlBlock(place)) return null;
  if (post.isCut) return null;
  let html = '';
  for (const { text, children } of root.children) {
    html += text;
    for (const child of children) html += child.text;
  }
  return html;
}
