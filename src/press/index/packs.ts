import { packPath, shelfPath } from '../../manifest/paths.ts';
import { KEY_BITS, sideOf } from '../../manifest/shelves.ts';
import type { Address, Hash, PackTree, Shelf, ShelfRef } from '../../manifest/types.ts';
import type { DataFile } from '../edition.ts';
import { dataFile, type Frame, framedFile } from './dataFile.ts';
import type { Placed } from './placed.ts';

/** A pack holds at most so many bytes, or one article: one request brings an article and what is read next. */
const PACK_BYTES = 192 * 1024;
/** Packs that one shelf lists; a year with more has a shelf for each month. */
const SHELF_PACKS = 512;

/** Lengths of `2022`, `2022-02` and `2022-02-09`. */
const YEAR = 4;
const MONTH = 7;
const DAY = 10;

/** `{"/a.html":"<p>…</p>","/b/":[{"title":…},"<p>…</p>"],…}`, put together from texts that are JSON already. */
const PACK: Frame = {
  start: '{',
  before: '',
  partsOf: ({ isLinked, listed, body }) =>
    isLinked ? [':[{', listed, ',', body, ']'] : [':', body],
  end: '}',
  pathOf: packPath,
};

/** Where articles are in an edition. */
export interface PackedPlaces {
  /** Newest first. */
  shelves: ShelfRef[];
  /** The pack of each article that a link leads to. */
  packs: Map<Address, Hash>;
}

/** Articles that may share a pack: all of a year, month, day or of one side of its keys. */
interface Group {
  items: Placed[];
  bytes: number;
}

/**
 * Yields the packs of articles in the paper's order, and the shelves that list
 * them; returns where what is. A year, month or day that fits is one
 * pack, any other is divided: so a cut depends on the articles there alone, and
 * one more article rewrites one pack.
 */
export function* packFiles(articles: readonly Placed[]): Generator<DataFile, PackedPlaces> {
  const shelves: ShelfRef[] = [];
  const packs = new Map<Address, Hash>();
  for (const [year, group] of newestDaysFirst(articles, YEAR)) {
    const rows = yield* packsOf(year, group, packs);
    const fits = rows.reduce((sum, [, tree]) => sum + countPacks(tree), 0) <= SHELF_PACKS;
    for (const [prefix, shelf] of fits ? [[year, rows] as const] : byMonth(rows)) {
      const { hash, file } = dataFile(JSON.stringify(shelf), shelfPath);
      shelves.push([prefix, hash]);
      yield file;
    }
  }
  return { shelves, packs };
}

/** Yields the packs of a year, month or day and enters them into `packs`; returns the rows that lead to them. */
function* packsOf(
  prefix: string,
  group: Group,
  packs: PackedPlaces['packs'],
): Generator<DataFile, Shelf> {
  if (isOnePack(group) || prefix.length === DAY) {
    const tree = yield* treeOf(group, KEY_BITS - 1, packs);
    return [[prefix, tree]];
  }
  const rows: Shelf = [];
  const parts = newestDaysFirst(group.items, prefix.length === YEAR ? MONTH : DAY);
  for (const [part, members] of parts) rows.push(...(yield* packsOf(part, members, packs)));
  return rows;
}

/** Yields the packs of articles that are told apart by the bits of their keys from `bit` down. */
function* treeOf(
  group: Group,
  bit: number,
  packs: PackedPlaces['packs'],
): Generator<DataFile, PackTree> {
  if (isOnePack(group) || bit < 0) {
    const { hash, file } = framedFile(group.items, PACK);
    for (const { isLinked, entry } of group.items) if (isLinked) packs.set(entry.url, hash);
    yield file;
    return hash;
  }
  const sides = [emptyGroup(), emptyGroup()] as const;
  for (const item of group.items) add(sides[sideOf(item.key, bit)], item);
  const [zero, one] = sides;
  return [
    zero.items.length === 0 ? null : yield* treeOf(zero, bit - 1, packs),
    one.items.length === 0 ? null : yield* treeOf(one, bit - 1, packs),
  ];
}

function isOnePack({ items, bytes }: Group): boolean {
  return bytes <= PACK_BYTES || items.length === 1;
}

/** Groups of articles by the first characters of their day, newest first. */
function newestDaysFirst(
  items: readonly Placed[],
  length: number,
): [prefix: string, group: Group][] {
  const groups = new Map<string, Group>();
  let day = '';
  let group = emptyGroup();
  for (const item of items) {
    // Neighbours are mostly of one day.
    if (item.day !== day) {
      day = item.day;
      const prefix = day.slice(0, length);
      group = groups.get(prefix) ?? emptyGroup();
      groups.set(prefix, group);
    }
    add(group, item);
  }
  // The paper's order is by instant; where publishers' offsets differ, days do not follow it.
  return [...groups].sort(([a], [b]) => (a < b ? 1 : -1));
}

function emptyGroup(): Group {
  return { items: [], bytes: 0 };
}

function add(group: Group, item: Placed): void {
  group.items.push(item);
  // Its texts and address, with the signs between.
  const entryBytes = item.isLinked ? item.listed.size + 5 : 0;
  group.bytes += item.addressBytes + 2 + entryBytes + item.body.size;
}

function byMonth(shelf: Shelf): Map<string, Shelf> {
  const months = new Map<string, Shelf>();
  for (const row of shelf) {
    const month = row[0].slice(0, MONTH);
    const rows = months.get(month);
    if (rows) rows.push(row);
    else months.set(month, [row]);
  }
  return months;
}

function countPacks(tree: PackTree | null): number {
  if (tree === null) return 0;
  return typeof tree === 'string' ? 1 : countPacks(tree[0]) + countPacks(tree[1]);
}
