import type { Term } from './terms.ts';
import type { VarintReader, VarintWriter } from './varints.ts';

const UNIT = 0x10000;

/**
 * Writes ascending terms as distances. Most are pairs, whose numbers end in a
 * unit of zeros: these are left out, and the lowest bit tells.
 */
export class TermListWriter {
  private before = 0;

  constructor(private readonly out: VarintWriter) {}

  write(term: Term): void {
    const distance = term - this.before;
    const isWhole = distance % UNIT === 0;
    this.out.write(isWhole ? (distance / UNIT) * 2 : distance * 2 + 1);
    this.before = term;
  }
}

/** Reads so many terms as a `TermListWriter` wrote. Throws `CutShort`. */
export function readTermList(from: VarintReader, count: number): Term[] {
  const terms: Term[] = [];
  let term = 0;
  for (let i = 0; i < count; i++) {
    const coded = from.read();
    term += coded % 2 === 0 ? (coded / 2) * UNIT : (coded - 1) / 2;
    terms.push(term);
  }
  return terms;
}
