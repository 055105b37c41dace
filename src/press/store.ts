import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './files.ts';
import type { KeptArticle, KeptText } from './kept.ts';

/**
 * Texts of articles on disk, for as long as a press runs: the bodies of a
 * million articles fit in no memory.
 */
export class Store {
  private readonly file: number;
  /** Bytes in the file. */
  private end = 0;
  private readonly places = new Map<KeptText, number>();

  /** `folder` is on a disk with room for all texts. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `texts-${randomUUID()}`);
    this.file = openSync(path, 'wx+');
    // Open files outlive their names: also a press that is killed leaves nothing behind.
    rmSync(path);
  }

  put(text: KeptText, bytes: Uint8Array): void {
    this.places.set(text, this.end);
    writeWhole(this.file, bytes, this.end);
    this.end += bytes.length;
  }

  /** Puts texts by: of each article first what lists show, then the body, without gaps. */
  add(articles: readonly KeptArticle[], texts: Uint8Array): void {
    let at = this.end;
    for (const { listed, body } of articles) {
      this.places.set(listed, at);
      this.places.set(body, at + listed.size);
      at += listed.size + body.size;
    }
    writeWhole(this.file, texts, this.end);
    this.end += texts.length;
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
    readSync(this.file, bytes, 0, text.size, at);
    return bytes;
  }

  /** Gives the space back: no text can be read any more. */
  close(): void {
    closeSync(this.file);
  }
}
