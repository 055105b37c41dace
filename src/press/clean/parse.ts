import { Document, Element, isText, type ParentNode, Text } from 'domhandler';
import { Parser } from 'htmlparser2';
import { decodePath } from '../../manifest/addresses.ts';
import { readPlainPost } from './plainPost.ts';
import { type Hearer, readWellFormed } from './wellFormed.ts';

/** Deepest nesting of a body; what comes after may recurse. */
export const MAX_DEPTH = 256;
/** Most elements of a body. */
export const MAX_ELEMENTS = 20_000;

/** Why a body is not shown with its mark-up. */
export type Excess = 'too-deep' | 'too-large';

/** A body as a tree. */
export interface Parsed {
  root: Document;
  /** Ids that in-page links point at. */
  targets: Set<string>;
}

/**
 * Builds the tree, without comments and declarations, and says when it is at the
 * limits. `DomHandler`, which also keeps places and events, takes twice the time.
 */
class Builder implements Hearer {
  readonly root = new Document([]);
  readonly targets = new Set<string>();
  excess: Excess | null = null;
  private readonly open: ParentNode[] = [];
  private parent: ParentNode = this.root;
  private elements = 0;

  constructor(private readonly stop: () => void = () => {}) {}

  get isDone(): boolean {
    return this.excess !== null;
  }

  onopentag(name: string, attribs: Record<string, string>): void {
    this.elements++;
    if (this.elements > MAX_ELEMENTS) this.giveUp('too-large');
    if (this.open.length >= MAX_DEPTH) this.giveUp('too-deep');
    if (name === 'a' && attribs.href?.startsWith('#')) addTarget(this.targets, attribs.href);
    const element = new Element(name, attribs);
    this.add(element);
    this.open.push(this.parent);
    this.parent = element;
  }

  onclosetag(): void {
    this.parent = this.open.pop() ?? this.root;
  }

  /** Texts with a comment between them are one. */
  ontext(text: string): void {
    const last = this.parent.children.at(-1);
    if (last && isText(last)) last.data += text;
    else this.add(new Text(text));
  }

  private add(node: Element | Text): void {
    const { parent } = this;
    const prev = parent.children.at(-1);
    node.parent = parent;
    if (prev) {
      node.prev = prev;
      prev.next = node;
    }
    parent.children.push(node);
  }

  private giveUp(excess: Excess): void {
    this.excess ??= excess;
    this.stop();
  }
}

/** An id may be written as it is or percent-encoded. */
function addTarget(targets: Set<string>, href: string): void {
  const id = href.slice(1);
  targets.add(id);
  targets.add(decodePath(id));
}

/**
 * Parses HTML as forgivingly as a browser, in time linear to its length: at
 * more than `MAX_DEPTH` or `MAX_ELEMENTS` it gives up and says which.
 */
export function parse(html: string): Parsed | Excess {
  const builder = new Builder();
  return readWellFormed(html, builder) ? resultOf(builder) : parseForgiving(html);
}

/** The same without the short way, for any HTML. */
export function parseForgiving(html: string): Parsed | Excess {
  const builder = new Builder(() => parser.pause());
  // Text without entities is skimmed, not read letter by letter.
  const parser = new Parser(builder, { decodeEntities: html.includes('&') });
  parser.end(html);
  return resultOf(builder);
}

/** The tree of a plain post, which is Markdown; null for any other. */
export function parsePlainPost(markdown: string): Parsed | null {
  const builder = new Builder();
  return readPlainPost(markdown, builder) && !builder.isDone ? builder : null;
}

function resultOf({ excess, root, targets }: Builder): Parsed | Excess {
  return excess ?? { root, targets };
}
