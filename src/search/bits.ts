/** Writes numbers with as many bits as they need, the highest bit of a byte first. */
export class BitWriter {
  private bytes = new Uint8Array(1 << 12);
  /** Whole bytes that were written. */
  private end = 0;
  /** Bits behind them, fewer than eight, and how many they are. */
  private rest = 0;
  private restBits = 0;

  /** Whole bytes that hold what was written. */
  get size(): number {
    return this.end + (this.restBits > 0 ? 1 : 0);
  }

  /** Writes the `count` lowest bits of a number, at most 32. */
  bits(value: number, count: number): void {
    if (count > 16) {
      this.few(value >>> 16, count - 16);
      this.few(value, 16);
    } else this.few(value, count);
  }

  /** At most 16 bits: with those that wait they fit into a number. */
  private few(value: number, count: number): void {
    if (this.end + 3 > this.bytes.length) this.grow();
    let waiting = (this.rest << count) | (value & ((1 << count) - 1));
    let left = this.restBits + count;
    while (left >= 8) {
      left -= 8;
      this.bytes[this.end++] = waiting >>> left;
      waiting &= (1 << left) - 1;
    }
    this.rest = waiting;
    this.restBits = left;
  }

  /** Writes so many ones, then a zero. */
  unary(count: number): void {
    let left = count;
    for (; left > 15; left -= 16) this.few(-1, 16);
    this.few((1 << (left + 1)) - 2, left + 1);
  }

  /** Elias's gamma code of a number from 1 on, below 2 ** 31: its length in unary, then its bits behind the first. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.unary(length);
    this.bits(value, length);
  }

  /** Rice's code of a number from 0 on: `value >> k` in unary, then its `k` lowest bits. */
  rice(value: number, k: number): void {
    this.unary(value >>> k);
    this.bits(value, k);
  }

  /** What was written, in memory of its own; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.bytes.slice(0, this.size);
    if (this.restBits > 0) taken[this.end] = this.rest << (8 - this.restBits);
    this.end = 0;
    this.rest = 0;
    this.restBits = 0;
    return taken;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Bytes end before what they should hold. */
export class CutShort extends Error {}

/** Reads what a `BitWriter` wrote. Throws `CutShort` behind the end. */
export class BitReader {
  /** The bit that comes next. */
  private at: number;

  constructor(
    private readonly bytes: Uint8Array,
    start = 0,
  ) {
    this.at = start * 8;
  }

  bits(count: number): number {
    if (this.at + count > this.bytes.length * 8) throw new CutShort('bytes end too soon');
    let value = 0;
    for (let left = count; left > 0; ) {
      const room = 8 - (this.at & 7);
      const now = Math.min(room, left);
      const byte = this.bytes[this.at >>> 3] ?? 0;
      value = (value << now) | ((byte >>> (room - now)) & ((1 << now) - 1));
      this.at += now;
      left -= now;
    }
    return value >>> 0;
  }

  unary(): number {
    let count = 0;
    for (;;) {
      const byte = this.bytes[this.at >>> 3];
      if (byte === undefined) throw new CutShort('bytes end too soon');
      const used = this.at & 7;
      // Ones at the head of what is left of this byte.
      const ones = Math.min(Math.clz32(~(byte << (24 + used))), 8 - used);
      count += ones;
      this.at += ones;
      if (used + ones < 8) {
        this.at++;
        return count;
      }
    }
  }

  gamma(): number {
    const length = this.unary();
    if (length > 30) throw new CutShort('a number is too long');
    return (1 << length) | this.bits(length);
  }

  rice(k: number): number {
    const high = this.unary();
    return high * 2 ** k + this.bits(k);
  }
}
