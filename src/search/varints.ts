import { CutShort } from './bits.ts';

/** Writes whole numbers from 0 on, below 2 ** 53: seven bits in a byte, the lowest first, the high bit set on all but the last. */
export class VarintWriter {
  private readonly bytes: number[] = [];

  get size(): number {
    return this.bytes.length;
  }

  write(value: number): void {
    let left = value;
    while (left >= 0x80) {
      this.bytes.push((left % 0x80) | 0x80);
      left = Math.floor(left / 0x80);
    }
    this.bytes.push(left);
  }

  take(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes.splice(0));
  }
}

/** Reads what a `VarintWriter` wrote. Throws `CutShort` behind the end. */
export class VarintReader {
  constructor(
    private readonly bytes: Uint8Array,
    /** Where the next number begins. */
    public at = 0,
  ) {}

  read(): number {
    let value = 0;
    for (let factor = 1; factor <= 2 ** 49; factor *= 0x80) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new CutShort('bytes end too soon');
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
    throw new CutShort('a number is too long');
  }
}
