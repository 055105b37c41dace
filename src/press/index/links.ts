import { dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { dayOf } from '../../manifest/days.ts';
import { linksPath } from '../../manifest/paths.ts';
import type { Address, Hash, LinkTables } from '../../manifest/types.ts';
import { byText } from '../byText.ts';
import type { DataFile } from '../edition.ts';
import { dataFile } from './dataFile.ts';
import type { Placed } from './placed.ts';

const SHARD_BYTES = 64 * 1024;
const MOST_SHARDS = 256;

/** A row of a link table. */
interface Row {
  from: Address;
  /** `"/old":["/a.html","0123456789abcdef"]`, or the pack alone for an article's own address. */
  json: string;
}

/**
 * Yields the shards of the link tables, which lead to every article that is not
 * found by its own address; returns their hashes in the order of their numbers.
 * `articles` are in the paper's order, `packs` those that hold the linked ones,
 * `redirects` lead from old addresses to articles.
 */
export function* linkFiles(
  articles: readonly Placed[],
  packs: ReadonlyMap<Address, Hash>,
  redirects: ReadonlyMap<Address, Address>,
): Generator<DataFile, LinkTables> {
  const newestDay = dayOf(articles[0]?.entry.time ?? '');
  const ofNewestDay = new Set<Address>();
  const rows: Record<keyof LinkTables, Row[]> = { dated: [], newest: [], older: [] };
  const add = (from: Address, to: Address, value: unknown) => {
    const table = ofNewestDay.has(to) ? 'newest' : 'older';
    rows[dayInAddress(from) ? 'dated' : table].push({
      from,
      json: `${JSON.stringify(from)}:${JSON.stringify(value)}`,
    });
  };
  for (const { entry, day, isDated, isLinked } of articles) {
    const { url } = entry;
    if (isLinked && day === newestDay) ofNewestDay.add(url);
    if (!isDated) add(url, url, packs.get(url));
  }
  for (const [from, to] of redirects) add(from, to, [to, packs.get(to)]);
  return {
    dated: yield* shardFiles(rows.dated),
    newest: yield* shardFiles(rows.newest),
    older: yield* shardFiles(rows.older),
  };
}

function* shardFiles(rows: Row[]): Generator<DataFile, Hash[]> {
  if (rows.length === 0) return [];
  const hashes: Hash[] = [];
  for (const [number, json] of shardTexts(rows).entries()) {
    const { hash, file } = dataFile(json, (name) => linksPath(number, name));
    hashes.push(hash);
    yield file;
  }
  return hashes;
}

/** JSON of as few shards, a power of two, as keep each within its size. */
function shardTexts(rows: Row[]): string[] {
  rows.sort((a, b) => byText(a.from, b.from));
  for (let count = 1; ; count *= 2) {
    const shards = Array.from({ length: count }, (): string[] => []);
    for (const { from, json } of rows) shards[linkShard(from, count)]?.push(json);
    const texts = shards.map((shard) => `{${shard.join(',')}}`);
    const fit = texts.every((text) => Buffer.byteLength(text) <= SHARD_BYTES);
    if (fit || count === MOST_SHARDS) return texts;
  }
}
