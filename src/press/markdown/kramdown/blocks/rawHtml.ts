import { type Block, makeBlock } from '../block.ts';
import {
  type ContentModel,
  emptyElement,
  endTagAt,
  escapeText,
  type Tag,
  tagAt,
} from '../elements.ts';
import type { Place } from '../place.ts';

/** Reads an element with Markdown in it, its start tag passed. */
export type MarkdownReader = (place: Place, tag: Tag, model: ContentModel, to: Block) => void;

/** How the content of an element is read that says so itself; null for any other. */
export type ModelOf = (tag: Tag) => ContentModel;

/** A paragraph of links and nothing else. */
const LINKS = /^(?:<(?:https?:\/\/[^\n<>]*)?>|(?:｜?\[[^\]\n]+\]\([^)\n]*\)\n?)+)$/;

/**
 * HTML up to the end tag of an element, as it is; only elements in it that ask
 * for Markdown are read. Signs that are no tags are escaped, end tags that close
 * nothing are text, and what is open at the end is closed.
 */
export class RawHtml {
  private readonly open: string[] = [];
  private html = '';

  constructor(
    private readonly place: Place,
    private readonly modelOf: ModelOf,
    private readonly readMarkdown: MarkdownReader,
  ) {}

  /** Reads an element whose start tag is met, and adds what it is made of to a block. */
  read(tag: Tag, to: Block): void {
    const { text } = this.place.source;
    const isWhole = this.readUpTo(text.length, tag, to);
    const closing = isWhole ? -1 : closingLinks(text);
    if (closing > tag.end) {
      to.children = [];
      this.readUpTo(closing, tag, to);
    } else if (!isWhole) this.place.post.isCut = true;
  }

  /** Whether the element ended before the text was to end. */
  private readUpTo(stop: number, tag: Tag, to: Block): boolean {
    const { source } = this.place;
    this.open.length = 0;
    this.html = '';
    this.enter(tag);
    while (this.open.length > 0 && source.pos < stop) {
      const next = source.indexOf('<', source.pos);
      const at = next < 0 || next > stop ? stop : next;
      this.html += escapeText(source.text.slice(source.pos, at));
      source.pos = at;
      if (at < stop) this.readTag(at, to);
    }
    const isWhole = this.open.length === 0;
    while (this.open.length > 0) this.html += `</${this.open.pop()}>`;
    this.flush(to);
    return isWhole;
  }

  private readTag(at: number, to: Block): void {
    const { source } = this.place;
    const tag = tagAt(source.text, at);
    const model = tag && !tag.hasNoContent ? this.modelOf(tag) : 'raw';
    if (!tag) this.readOther(at);
    else if (model === 'raw') this.enter(tag);
    else {
      this.flush(to);
      source.pos = tag.end;
      this.readMarkdown(this.place, tag, model, to);
    }
  }

  private flush(to: Block): void {
    if (this.html !== '') to.children.push(makeBlock('html', '', this.html));
    this.html = '';
  }

  /** Goes past a start tag; the content of a script is no HTML. */
  private enter(tag: Tag): void {
    const { source } = this.place;
    source.pos = tag.end;
    if (tag.hasNoContent) {
      this.html += emptyElement(tag);
      return;
    }
    this.open.push(tag.name);
    this.html += tag.html;
    if (tag.name !== 'script' && tag.name !== 'style') return;
    const end = source.search(endOf(tag), tag.end);
    source.pos = end?.index ?? source.text.length;
    this.html += source.text.slice(tag.end, source.pos);
  }

  /** An end tag, a comment, or a sign that is neither. */
  private readOther(at: number): void {
    const { source } = this.place;
    const end = endTagAt(source.text, at);
    source.pos = end?.end ?? this.unseenEnd(at);
    if (end && end.name === this.open.at(-1)) {
      this.open.pop();
      this.html += `</${end.name}>`;
    } else if (end || source.pos === at + 1) {
      this.html += escapeText(source.text.slice(at, source.pos));
    }
  }

  /** Where a comment or an instruction ends; behind the first sign if there is none. */
  private unseenEnd(at: number): number {
    const { source } = this.place;
    const [start, stop] = source.text.startsWith('<!--', at) ? ['<!--', '-->'] : ['<?', '?>'];
    const end = source.text.startsWith(start, at) ? source.indexOf(stop, at + start.length) : -1;
    return end < 0 ? at + 1 : end + stop.length;
  }
}

/** The end tag of an element. */
export function endOf({ name }: Tag): RegExp {
  return new RegExp(`</${name}[ \\t\\r\\n\\f\\v]*>`, 'gi');
}

/**
 * Where the paragraphs of links begin that a newswire post ends with, or -1. An
 * element that nothing closes ends there; in kramdown the links would be its text.
 */
function closingLinks(text: string): number {
  let start = -1;
  for (let end = text.trimEnd().length; ; end = start) {
    const before = text.lastIndexOf('\n\n', end - 1);
    if (before < 0 || !LINKS.test(text.slice(before, end).trim())) return start;
    start = before;
  }
}
