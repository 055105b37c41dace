import { hashOf } from '../hash.ts';
import type { KeptText } from '../kept.ts';

/** UTF-8 takes at most so many bytes for a unit of UTF-16. */
const MOST_BYTES = 3;

/** Texts of a batch of posts, one after the other. */
export class TextRoom {
  private room = Buffer.allocUnsafeSlow(1 << 20);
  private end = 0;

  /** Puts a text behind the others. */
  add(text: string): KeptText {
    const start = this.end;
    this.makeRoom(text.length * MOST_BYTES);
    const size = this.room.write(text, start);
    this.end += size;
    return { hash: hashOf(this.room.subarray(start, this.end)), size };
  }

  /** All texts, in memory of their own; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const texts = new Uint8Array(this.room.subarray(0, this.end));
    this.end = 0;
    return texts;
  }

  private makeRoom(bytes: number): void {
    if (this.end + bytes <= this.room.length) return;
    this.room = Buffer.concat([this.room], 2 * (this.end + bytes));
  }
}
