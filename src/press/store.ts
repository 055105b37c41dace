import type { KeptArticle, KeptText } from './kept.ts';
import { Scratch } from './scratch.ts';

/**
 * Texts of articles on disk, for as long as a press runs: the bodies of a
 * million articles fit in no memory.
 */
export class Store {
  private readonly scratch: Scratch;
  private readonly places = new Map<KeptText, number>();

  /** `folder` is on a disk with room for all texts. */
  constructor(folder: string) {
    this.scratch = new Scratch(folder);
  }

  put(text: KeptText, bytes: Uint8Array): void {
    this.places.set(text, this.scratch.add(bytes));
  }

  /** Puts texts by: of each article first what lists show, then the body, without gaps. */
  add(articles: readonly KeptArticle[], texts: Uint8Array): void {
    let at = this.scratch.add(texts);
    for (const { listed, body } of articles) {
      this.places.set(listed, at);
      this.places.set(body, at + listed.size);
      at += listed.size + body.size;
    }
  }

  /** Makes the texts of an article those of another one, which are the same. */
  share(from: KeptArticle, to: KeptArticle): void {
    for (const name of ['listed', 'body'] as const) {
      const at = this.places.get(from[name]);
      if (at !== undefined) this.places.set(to[name], at);
    }
  }

  has(text: KeptText): boolean {
    return this.places.has(text);
  }

  /** Throws RangeError for a text that was not put by. */
  read(text: KeptText): Buffer {
    const at = this.places.get(text);
    if (at === undefined) throw new RangeError(`text ${text.hash} is not in the store`);
    const bytes = Buffer.allocUnsafe(text.size);
    this.scratch.read(bytes, at);
    return bytes;
  }

  /** Gives the space back: no text can be read any more. */
  close(): void {
    this.scratch.close();
  }
}
