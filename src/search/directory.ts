import { BitReader, BitWriter } from './bits.ts';
import { joined } from './shard.ts';
import { checkSignature, SIGNATURE } from './signature.ts';
import { readTermList, TermListWriter } from './termList.ts';
import type { Term } from './terms.ts';
import { VarintReader, VarintWriter } from './varints.ts';

/** What is known of a segment before any of its shards is loaded. */
export interface Directory {
  /** Articles in it. */
  articles: number;
  /** Slugs of their categories; the number of each makes its term. See `categoryTerm`. */
  categories: string[];
  /** The first term of each shard, ascending. */
  firsts: Term[];
  /** Terms that at least one in `COMMON` articles has, ascending, and how common each is: see `commonness`. */
  common: Map<Term, number>;
}

/** A term is common if at least one of so many articles has it. */
export const COMMON = 64;
/** Bits of a term's commonness. */
const LEVEL_BITS = 3;

/**
 * How common a term is that `count` of `articles` have: 0 for half of them or
 * more, each further step for half as many; null for one that is not common.
 */
export function commonness(count: number, articles: number): number | null {
  if (count * COMMON < articles) return null;
  let level = 0;
  while (count * 2 ** (level + 1) < articles) level++;
  return level;
}

/** Writes a directory. `common` is in the order of its terms. */
export function writeDirectory({
  articles,
  categories,
  firsts,
  common,
}: Directory): Uint8Array<ArrayBuffer> {
  const numbers = new VarintWriter();
  numbers.write(articles);
  writeTerms(numbers, firsts);
  writeTerms(numbers, [...common.keys()]);
  const levels = new BitWriter();
  for (const level of common.values()) levels.bits(level, LEVEL_BITS);
  const names = new TextEncoder().encode(JSON.stringify(categories));
  numbers.write(names.length);
  return joined([SIGNATURE, numbers.take(), names, levels.take()]);
}

function writeTerms(out: VarintWriter, terms: readonly Term[]): void {
  out.write(terms.length);
  const list = new TermListWriter(out);
  for (const term of terms) list.write(term);
}

/** Reads what `writeDirectory` wrote. Throws `CutShort`, or `SyntaxError` for names that are none. */
export function readDirectory(bytes: Uint8Array): Directory {
  checkSignature(bytes);
  const from = new VarintReader(bytes, SIGNATURE.length);
  const articles = from.read();
  const firsts = readTermList(from, from.read());
  const common = readTermList(from, from.read());
  const length = from.read();
  const names: unknown = JSON.parse(
    new TextDecoder().decode(bytes.subarray(from.at, from.at + length)),
  );
  const levels = new BitReader(bytes, from.at + length);
  return {
    articles,
    categories: Array.isArray(names) ? names.map(String) : [],
    firsts,
    common: new Map(common.map((term) => [term, levels.bits(LEVEL_BITS)])),
  };
}

/** The number of the shard that has a term if any has; -1 where none can. */
export function shardOf(firsts: readonly Term[], term: Term): number {
  let from = 0;
  let to = firsts.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((firsts[middle] ?? 0) <= term) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
