import type { StateInline } from 'markdown-it';
import {
  contentModel,
  emptyElement,
  endTagAt,
  escapeAttribute,
  escapeText,
  isBlockElement,
  type Tag,
  tagAt,
} from '../elements.ts';
import { addHtml, readingOf, readSpan } from './parse.ts';

/** Deepest nesting of HTML that is read. */
const MAX_NESTING = 300;

const ADDRESS = /<((mailto|https?|ftps?):[^\n]+?|[\p{L}\p{N}_.-]+?@[\p{L}\p{N}_.-]+?)>/uy;

/** `<https://a.example/>` and `<a@b.example>`. */
export function autolink(state: StateInline): boolean {
  const { src, pos } = state;
  if (src[pos] !== '<' || readingOf(state).isRaw) return false;
  if (readingOf(state).source.indexOf('>', pos) < 0) return false;
  ADDRESS.lastIndex = pos;
  const match = ADDRESS.exec(src);
  const [all, address] = match ?? [];
  if (all === undefined || address === undefined) return false;
  const href = match?.[2] === undefined ? `mailto:${address}` : address;
  const words = escapeText(address.replace(/^mailto:/, ''));
  addHtml(state, `<a href="${escapeAttribute(href)}">${words}</a>`);
  state.pos += all.length;
  return true;
}

/** Elements of running text; tags of blocks and end tags without a start are text. */
export function htmlSpan(state: StateInline): boolean {
  const { src, pos } = state;
  if (src[pos] !== '<') return false;
  if (src.startsWith('<!--', pos)) {
    const end = readingOf(state).source.indexOf('-->', pos + 4);
    if (end < 0 || end + 3 > state.posMax) return false;
    addHtml(state, '');
    state.pos = end + 3;
    readingOf(state).signEnd = state.pos;
    return true;
  }
  const stray = endTagAt(src, pos);
  if (stray) return addText(state, stray.end);
  const tag = tagAt(src, pos);
  if (!tag) return false;
  if (isBlockElement(tag.name)) return addText(state, tag.end);
  state.pos = tag.end;
  if (tag.hasNoContent) addHtml(state, emptyElement(tag));
  else readElement(state, tag);
  return true;
}

function addText(state: StateInline, end: number): true {
  state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

/** An element without an end ends with the text; one too deep is left to whoever reads the HTML. */
function readElement(state: StateInline, { name, html, markdown }: Tag): void {
  if (readingOf(state).open.length >= MAX_NESTING) {
    addHtml(state, html);
    return;
  }
  const isRaw = isRawHere(state, name, markdown);
  const isEnd = () => state.src[state.pos] === '<' && endTagAt(state.src, state.pos)?.name === name;
  const isFound = readSpan(
    state,
    { name: `<${name}>`, isEnd, isRaw },
    () => addHtml(state, html),
    true,
  );
  addHtml(state, `</${name}>`);
  if (isFound) state.pos = endTagAt(state.src, state.pos)?.end ?? state.pos;
}

function isRawHere(state: StateInline, name: string, markdown: string | undefined): boolean {
  if (markdown === 'span') return false;
  if (markdown === '0') return true;
  return contentModel(name) === 'raw' || (markdown === undefined && readingOf(state).isRaw);
}
