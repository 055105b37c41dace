/** Writes numbers with as many bits as they need, the highest bit of a byte first. */
export class BitWriter {
  private bytes = new DataView(new ArrayBuffer(1 << 12));
  /** Whole words of 32 bits that were written, in bytes. */
  private end = 0;
  /** Bits behind them, the first one highest, and how many they are: fewer than 32. */
  private rest = 0;
  private restBits = 0;

  /** Whole bytes that hold what was written. */
  get size(): number {
    return this.end + Math.ceil(this.restBits / 8);
  }

  /** Writes the `count` lowest bits of a number, at most 32. */
  bits(value: number, count: number): void {
    // A shift by 32 would be none.
    const low = count < 32 ? value & ((1 << count) - 1) : value;
    const over = this.restBits + count - 32;
    if (over < 0) {
      this.rest |= low << -over;
      this.restBits += count;
      return;
    }
    this.word(this.rest | (low >>> over));
    this.rest = over > 0 ? low << (32 - over) : 0;
    this.restBits = over;
  }

  private word(word: number): void {
    if (this.end === this.bytes.byteLength) this.grow();
    this.bytes.setUint32(this.end, word);
    this.end += 4;
  }

  /** Writes so many ones, then a zero. */
  unary(count: number): void {
    let left = count;
    for (; left > 31; left -= 32) this.bits(-1, 32);
    this.bits(-2, left + 1);
  }

  /** Elias's gamma code of a number from 1 on, below 2 ** 31: its length in unary, then its bits behind the first. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value);
    this.unary(length);
    this.bits(value, length);
  }

  /** Rice's code of a number from 0 on: `value >> k` in unary, then its `k` lowest bits. */
  rice(value: number, k: number): void {
    const high = value >>> k;
    const length = high + 1 + k;
    // Most are short, and written at once.
    if (length <= 32) {
      this.bits((-2 << k) | (value & ((1 << k) - 1)), length);
      return;
    }
    this.unary(high);
    this.bits(value, k);
  }

  /** What was written, in memory of its own; it is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const { size } = this;
    if (this.restBits > 0) this.word(this.rest);
    const taken = new Uint8Array(this.bytes.buffer.slice(0, size));
    this.end = 0;
    this.rest = 0;
    this.restBits = 0;
    return taken;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.bytes.byteLength);
    larger.set(new Uint8Array(this.bytes.buffer));
    this.bytes = new DataView(larger.buffer);
  }
}

/** Bytes end before what they should hold. */
export class CutShort extends Error {}

/** Bits that are seen at once: 32 from the beginning of a byte, of which seven may have been read. */
const WINDOW = 25;

/** Reads what a `BitWriter` wrote. Throws `CutShort` behind the end. */
export class BitReader {
  /** Zeros stand behind the end, so that no look goes further. */
  private readonly bytes: DataView;
  private readonly end: number;
  /** The bit that comes next. */
  private at = 0;

  constructor(bytes: Uint8Array, start = 0) {
    const own = new Uint8Array(Math.max(0, bytes.length - start) + 4);
    own.set(bytes.subarray(start));
    this.bytes = new DataView(own.buffer);
    this.end = (own.length - 4) * 8;
  }

  bits(count: number): number {
    if (count > WINDOW) return this.bits(count - 16) * 0x10000 + this.bits(16);
    const window = this.window();
    this.skip(count);
    // In two steps: a shift by 32 would be none.
    return (window >>> 1) >>> (31 - count);
  }

  unary(): number {
    let count = 0;
    for (;;) {
      const ones = Math.clz32(~this.window());
      if (ones < WINDOW) {
        this.skip(ones + 1);
        return count + ones;
      }
      this.skip(WINDOW);
      count += WINDOW;
    }
  }

  gamma(): number {
    const length = this.unary();
    if (length > 30) throw new CutShort('a number is too long');
    return (1 << length) | this.bits(length);
  }

  rice(k: number): number {
    const window = this.window();
    const high = Math.clz32(~window);
    const length = high + 1 + k;
    if (length > WINDOW) return this.unary() * 2 ** k + this.bits(k);
    this.skip(length);
    return (high << k) | ((window >>> (32 - length)) & ((1 << k) - 1));
  }

  /** The next bits, the first one highest; only `WINDOW` of them are sure. */
  private window(): number {
    return this.bytes.getInt32(this.at >>> 3) << (this.at & 7);
  }

  private skip(count: number): void {
    this.at += count;
    if (this.at > this.end) throw new CutShort('bytes end too soon');
  }
}
