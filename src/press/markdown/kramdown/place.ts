import type { Attributes } from './attributes.ts';
import { type Block, makeBlock } from './block.ts';
import type { Definitions } from './definitions.ts';
import { Scanner } from './scanner.ts';

/** Reads one block where the source stands, or leaves everything as it is and says false. */
export type BlockRule = (place: Place) => boolean;

/** Deepest nesting of quotations, lists and HTML; what is deeper stays as it is written. */
const MAX_NESTING = 60;

/** Where blocks are being read: from which text, and into which block. */
export class Place {
  /** An attribute list that waits for the block after it. */
  pending: Attributes | null = null;
  /** Whether the end tag of `element` was met. */
  isClosed = false;

  constructor(
    readonly source: Scanner,
    readonly parent: Block,
    readonly post: Definitions,
    private readonly rules: readonly BlockRule[],
    /** Name of the HTML element whose content is read; empty in all else. */
    readonly element = '',
    private readonly depth = 0,
  ) {}

  get last(): Block | undefined {
    return this.parent.children.at(-1);
  }

  /** Whether what comes is not the next line of what was. */
  get isAfterBoundary(): boolean {
    const { last } = this;
    if (!last || this.pending || last.kind === 'blank') return true;
    return last.kind === 'end' && last.tag === '';
  }

  /** Adds a block, which takes the list that waits for it. */
  add(block: Block): Block {
    if (this.pending) {
      block.list = this.pending;
      this.pending = null;
    }
    this.parent.children.push(block);
    return block;
  }

  /** Reads blocks to the end of the source, or of the HTML element. */
  read(): void {
    const isTaken = () => this.rules.some((rule) => rule(this));
    while (!this.source.isAtEnd && !this.isClosed && isTaken());
  }

  /** Reads a text of its own into a block. */
  readInto(parent: Block, text: string): void {
    if (this.depth >= MAX_NESTING) parent.children.push(makeBlock('paragraph', 'p', text));
    else new Place(new Scanner(text), parent, this.post, this.rules, '', this.depth + 1).read();
  }

  /** Reads on in the same text, up to the end tag of an HTML element. */
  readElement(parent: Block, element: string): void {
    if (this.depth >= MAX_NESTING) return;
    const { source, post, rules, depth } = this;
    new Place(source, parent, post, rules, element, depth + 1).read();
  }
}
