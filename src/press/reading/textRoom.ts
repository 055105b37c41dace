import { hashOf } from '../hash.ts';
import type { KeptText } from '../kept.ts';

/** UTF-8 takes at most so many bytes for a unit of UTF-16. */
const MOST_BYTES = 3;

/** Texts of a batch of posts, one after the other. */
export class TextRoom {
  private room = Buffer.allocUnsafeSlow(1 << 20);
  private filled = 0;

  /** Where the last text ends. */
  get end(): number {
    return this.filled;
  }

  /** Puts what lists show of an article, and its body, behind the others. */
  add(listed: string, body: string): [listed: KeptText, body: KeptText] {
    this.makeRoom((listed.length + body.length) * MOST_BYTES);
    return [this.write(listed), this.write(body)];
  }

  private write(text: string): KeptText {
    const start = this.filled;
    const size = this.room.write(text, start);
    this.filled += size;
    return { hash: hashOf(this.room.subarray(start, this.filled)), size };
  }

  /** Drops all texts behind a place. */
  cut(end: number): void {
    this.filled = end;
  }

  /** All texts, in memory of their own; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const texts = new Uint8Array(this.room.subarray(0, this.filled));
    this.filled = 0;
    return texts;
  }

  private makeRoom(bytes: number): void {
    if (this.filled + bytes <= this.room.length) return;
    this.room = Buffer.concat([this.room], 2 * (this.filled + bytes));
  }
}
