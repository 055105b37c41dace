import { type Hearer, readWellFormed, type Terms } from './wellFormed.ts';

/** A sign that may begin a paragraph, and the run of signs that mean nothing to Markdown. */
const FIRST = '(?!\\d+[.)])[\\p{L}\\p{N}“”‘’《【「（]';
/** An `&` that begins no entity of HTML, whose shortest names have two letters: `R&D`. */
const AND = '&(?=[A-Za-z]?(?:[^-\\w#:;.]|$))';
const RARE = `\\.(?!\\.\\.)|-(?!-)|\\$(?!\\$)|${AND}`;
const INNER = `(?:[^\\p{Cc}\\\\\`*_~[\\]<>&"'|.$-]|${RARE})`;
const LAST = `(?:[^\\s\\p{Cc}\\\\\`*_~[\\]<>&"'|.$-]|${RARE})`;
const WORDS = `${FIRST}(?:${INNER}*${LAST})?`;
const ADDRESS = '[a-z\\d./-]*[a-z\\d/]';
const LINK = `\\[${WORDS}\\]\\(${ADDRESS}\\)`;

/** An indent of Chinese is no blank of Markdown's. */
const PARAGRAPH = new RegExp(`^\\u3000*${WORDS}$`, 'u');
const LINKS = new RegExp(`^${LINK}(?:[｜\\n]${LINK})*$`, 'u');
const AUTOLINK = /^<https?:\/\/[a-z\d.-]+\/[\w.,/?=-]*>$/;

/** What is seen to elsewhere: line ends and NUL, attribute lists, Jekyll's tags, Markdown in HTML. */
const FOREIGN = ['\r', '\0', '{:', '{%', 'markdown'];

/** What the blocks of newswire posts look like: each reads one, or says false. */
const SHAPES: readonly ((block: string, hearer: Hearer) => boolean)[] = [
  readHtmlLine,
  readQuotation,
  readParagraph,
  readAutolink,
  readLinks,
];

/**
 * Reads Markdown whose blocks are all of shapes that need no parser, as posts of
 * a newswire are, straight to the parts of its HTML: no HTML is written to be read
 * again. `hearer` hears what it would of what kramdown makes of it, but for a line
 * end at the end; false, when anything else is met and all is to be read again.
 */
export function readPlainPost(body: string, hearer: Hearer): boolean {
  if (FOREIGN.some((mark) => body.includes(mark))) return false;
  const blocks = withoutLineEnds(body).split('\n\n');
  return blocks.every((block) => SHAPES.some((read) => read(block, hearer)));
}

/** A text without line ends around it; a pattern would also try those within. */
function withoutLineEnds(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === '\n') start++;
  while (end > start && text[end - 1] === '\n') end--;
  return text.slice(start, end);
}

const LINE_ELEMENTS = new Set(['p', 'center', 'table', 'div']);
/** What Markdown would take for a sign, and a browser may take for an entity. */
const ODD_ENTITY = new RegExp(`(?!${AND})&(?!(?:[a-z]+|#\\d+);)`);

/** Where kramdown leaves HTML as it is: in a line of nothing but blocks, without signs to be escaped. */
const LINE: Terms = {
  mayBegin: (name) => LINE_ELEMENTS.has(name),
  mayBeText: (text, parent) =>
    parent !== undefined && !(text.includes('&') && ODD_ENTITY.test(text)),
};

function readHtmlLine(line: string, hearer: Hearer): boolean {
  if (!line.startsWith('<') || line.includes('\n')) return false;
  if (!readWellFormed(line, hearer, LINE)) return false;
  // A comment takes the line end along.
  if (!line.endsWith('-->')) hearer.ontext('\n');
  return true;
}

function readQuotation(block: string, hearer: Hearer): boolean {
  if (!block.startsWith('>')) return false;
  hearer.onopentag('blockquote', {});
  hearer.ontext('\n');
  const isRead = readParagraph(block.slice(block.startsWith('> ') ? 2 : 1), hearer);
  hearer.onclosetag();
  hearer.ontext('\n');
  return isRead;
}

function readParagraph(block: string, hearer: Hearer): boolean {
  if (!PARAGRAPH.test(block)) return false;
  tellParagraph(hearer, () => hearer.ontext(block));
  return true;
}

function readAutolink(block: string, hearer: Hearer): boolean {
  if (!AUTOLINK.test(block)) return false;
  const address = block.slice(1, -1);
  tellParagraph(hearer, () => tellLink(hearer, address, address));
  return true;
}

/** Links beside or below each other. */
function readLinks(block: string, hearer: Hearer): boolean {
  if (!LINKS.test(block)) return false;
  tellParagraph(hearer, () => {
    for (const [, between = '', text = '', address = ''] of block.matchAll(EACH_LINK)) {
      if (between !== '') hearer.ontext(between);
      tellLink(hearer, address, text);
    }
  });
  return true;
}

const EACH_LINK = /([｜\n]?)\[([^\]]*)\]\(([^)]*)\)/g;

function tellParagraph(hearer: Hearer, tellContent: () => void): void {
  hearer.onopentag('p', {});
  tellContent();
  hearer.onclosetag();
  hearer.ontext('\n');
}

function tellLink(hearer: Hearer, href: string, text: string): void {
  hearer.onopentag('a', { href });
  hearer.ontext(text);
  hearer.onclosetag();
}
