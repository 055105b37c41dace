import { addressKey } from './addresses.ts';
import { Field } from './field.ts';
import { mixed } from './mix.ts';
import type { Address, Day, Hash, PackTree, Shelf, ShelfRef } from './types.ts';

/**
 * How a body is found by day and address, without its entry. Packs are the
 * leaves of a tree: by year, month and day as far as needed, then by the bits of
 * the address's key. So a new article changes one pack, and a reader who opens a
 * link asks for the body while the entry is still being found.
 */

/** Bits of a key, which are used from the highest down. */
export const KEY_BITS = 32;

/** A pack's or shelf's place in time: `2022`, `2022-02` or `2022-02-09`. */
const PREFIX = /^\d{4}(?:-\d\d){0,2}$/;

/**
 * The key of an address: 4 bits of its folder, so that articles of one category
 * and day lie together, then 28 of the whole. Spellings that hosts serve alike have one key.
 */
export function packKey(address: Address): number {
  const key = addressKey(address);
  const folder = key.slice(0, key.lastIndexOf('/') + 1);
  return ((mixed(folder) & 0xf0000000) | (mixed(key) >>> 4)) >>> 0;
}

/** Which way a key goes at a bit, 31 the highest. */
export function sideOf(key: number, bit: number): 0 | 1 {
  return (key >>> bit) & 1 ? 1 : 0;
}

/** The shelf on which a day's packs stand, or null when the paper has nothing of its year or month. */
export function shelfOf(shelves: readonly ShelfRef[], day: Day): Hash | null {
  return shelves.find(([prefix]) => day.startsWith(prefix))?.[1] ?? null;
}

/** The pack that would hold an article of a day, or null when the shelf has none there. */
export function packOn(shelf: Shelf, day: Day, address: Address): Hash | null {
  let tree = shelf.find(([prefix]) => day.startsWith(prefix))?.[1] ?? null;
  const key = packKey(address);
  for (let bit = KEY_BITS - 1; tree !== null && typeof tree !== 'string'; bit--) {
    tree = tree[sideOf(key, bit)];
  }
  return tree;
}

/** Reads the list of shelves in the manifest. */
export function readShelves(field: Field): ShelfRef[] {
  return field.list((item): ShelfRef => {
    const [prefix, hash] = item.pair('a pair of year or month and hash');
    return [prefix.matching(/^\d{4}(?:-\d\d)?$/, 'a year or month'), hash.hash()];
  });
}

/** Reads a shelf; throws `ManifestError`. */
export function readShelf(value: unknown, file: string): Shelf {
  return Field.of(value, file).list((item) => {
    const [prefix, tree] = item.pair('a pair of days and packs');
    return [prefix.matching(PREFIX, 'a year, month or day'), packTree(tree, KEY_BITS)] as const;
  });
}

function packTree(field: Field, bits: number): PackTree {
  if (!Array.isArray(field.value)) return field.hash();
  if (bits === 0) return field.fail('a hash, for no bit of the key is left');
  const [zero, one] = field.pair('a pair of packs');
  const side = (part: Field) => (part.value === null ? null : packTree(part, bits - 1));
  return [side(zero), side(one)];
}
