import { type Block, makeBlock } from '../block.ts';
import {
  type ContentModel,
  contentModel,
  emptyElement,
  endTagAt,
  isSpanElement,
  type Tag,
  tagAt,
} from '../elements.ts';
import type { Place } from '../place.ts';
import { endOf, RawHtml } from './rawHtml.ts';

const START = / {0,3}<(?=[A-Za-z_!/])/y;
const LINE_END = /[ \t]*\n/y;
/** What archives have between two blocks of HTML in one line; kramdown would show the second as text. */
const BETWEEN = /(?:[ \t\xa0\u3000]|&nbsp;)+(?=<(?:!--|\/?[A-Za-z]))/y;

/** An element of HTML that is none of running text, up to its end tag, or a comment. */
export function htmlBlock(place: Place): boolean {
  const { source } = place;
  const start = source.check(START);
  if (!start) return false;
  const at = source.pos + start[0].length - 1;
  if (at === source.pos && comment(place, at)) return true;
  const tag = tagAt(source.text, at);
  if (tag && !isSpanElement(tag.name)) {
    element(place, tag);
    skipBetween(place);
    return true;
  }
  const end = endTagAt(source.text, at);
  if (!end || isSpanElement(end.name) || end.name !== place.element) return false;
  source.pos = end.end;
  place.isClosed = true;
  return true;
}

function comment(place: Place, at: number): boolean {
  const { source } = place;
  const end = source.text.startsWith('<!--', at) ? source.indexOf('-->', at + 4) : -1;
  if (end < 0) return false;
  source.pos = end + 3;
  place.parent.children.push(makeBlock('html', ''));
  source.scan(LINE_END);
  skipBetween(place);
  return true;
}

function skipBetween({ source }: Place): void {
  const blanks = source.check(BETWEEN);
  if (!blanks) return;
  const at = source.pos + blanks[0].length;
  const tag = tagAt(source.text, at);
  const isBlock = tag ? !isSpanElement(tag.name) : source.text.startsWith('<!--', at);
  if (isBlock) source.pos = at;
}

/** Adds an element whose start tag is met: as it is, or with Markdown in it. */
function element(place: Place, tag: Tag): void {
  const { source, post } = place;
  const model = modelOf(tag, post.readsInHtml ? contentModel(tag.name) : 'raw');
  const made = place.add(makeBlock('container', ''));
  source.pos = tag.end;
  if (tag.hasNoContent) made.children.push(htmlOf(`${emptyElement(tag)}\n`));
  else if (model === 'raw') new RawHtml(place, ownModel, readMarkdown).read(tag, made);
  else readMarkdown(place, tag, model, made);
  if (tag.hasNoContent && model !== 'block') return;
  if (source.scan(LINE_END)) made.children.push(htmlOf('\n'));
}

function htmlOf(html: string): Block {
  return makeBlock('html', '', html);
}

/** Within HTML that is not read, only what says so itself is. */
function ownModel(tag: Tag): ContentModel {
  return modelOf(tag, 'raw');
}

function modelOf({ name, markdown }: Tag, otherwise: ContentModel): ContentModel {
  if (markdown === '1') return contentModel(name);
  if (markdown === '0') return 'raw';
  return markdown === 'block' || markdown === 'span' ? markdown : otherwise;
}

function readMarkdown(place: Place, tag: Tag, model: ContentModel, to: Block): void {
  const { source } = place;
  const content = makeBlock('container', '');
  to.children.push(htmlOf(`${tag.html}\n`), content, htmlOf(`</${tag.name}>\n`));
  if (model === 'block') {
    source.scan(LINE_END);
    place.readElement(content, tag.name);
    return;
  }
  const end = source.search(endOf(tag), source.pos);
  content.children.push(makeBlock('words', '', source.text.slice(source.pos, end?.index)));
  source.pos = end ? end.index + end[0].length : source.text.length;
}
