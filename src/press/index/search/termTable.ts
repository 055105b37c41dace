import type { Term } from '../../../search/terms.ts';

/** Numbers terms in the order in which they are first met. A Map with so many numbers above 2 ** 31 takes four times as long. */
export class TermTable {
  private keys = new Float64Array(1 << 12);
  private numbers = new Int32Array(1 << 12);
  /** How many terms there are. */
  size = 0;

  /** The number of a term. */
  numberOf(term: Term): number {
    // At most half full: the next free place is near.
    if (this.size * 2 >= this.keys.length) this.grow();
    const place = this.placeOf(term);
    if (this.keys[place] === 0) {
      this.keys[place] = term;
      this.numbers[place] = this.size++;
    }
    return this.numbers[place] ?? 0;
  }

  /** All terms, each at its number. */
  terms(): Float64Array<ArrayBuffer> {
    const terms = new Float64Array(this.size);
    const { keys, numbers } = this;
    for (let place = 0; place < keys.length; place++) {
      const term = keys[place] ?? 0;
      if (term !== 0) terms[numbers[place] ?? 0] = term;
    }
    return terms;
  }

  private placeOf(term: Term): number {
    const { keys } = this;
    const mask = keys.length - 1;
    let place = spread(term) & mask;
    while (keys[place] !== 0 && keys[place] !== term) place = (place + 1) & mask;
    return place;
  }

  private grow(): void {
    const { keys, numbers } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.numbers = new Int32Array(2 * keys.length);
    for (let old = 0; old < keys.length; old++) {
      const term = keys[old] ?? 0;
      if (term === 0) continue;
      const place = this.placeOf(term);
      this.keys[place] = term;
      this.numbers[place] = numbers[old] ?? 0;
    }
  }
}

/** The finalizer of MurmurHash3 over both halves of a term. */
function spread(term: Term): number {
  const high = Math.floor(term / 2 ** 32);
  let hash = (term >>> 0) ^ Math.imul(high, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
