import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { decodePath } from '../../manifest/addresses.ts';
import { readWellFormed } from './wellFormed.ts';

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

/** Builds the tree, without comments and declarations, and stops at the limits. */
class Builder extends DomHandler {
  readonly targets = new Set<string>();
  excess: Excess | null = null;
  private elements = 0;

  constructor(private readonly stop: () => void = () => {}) {
    super();
  }

  get isDone(): boolean {
    return this.excess !== null;
  }

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.elements++;
    if (this.elements > MAX_ELEMENTS) this.giveUp('too-large');
    if (this.tagStack.length > MAX_DEPTH) this.giveUp('too-deep');
    if (name === 'a' && attribs.href?.startsWith('#')) addTarget(this.targets, attribs.href);
    super.onopentag(name, attribs);
  }

  override oncomment(): void {}
  override oncommentend(): void {}
  override onprocessinginstruction(): void {}

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

function resultOf({ excess, root, targets }: Builder): Parsed | Excess {
  return excess ?? { root, targets };
}
