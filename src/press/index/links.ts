import { addressKey, dayInAddress, linkShard } from '../../manifest/addresses.ts';
import { linksPath } from '../../manifest/paths.ts';
import type { Address, Day, Hash, Link } from '../../manifest/types.ts';
import { byText } from '../byText.ts';
import type { DataFile } from '../edition.ts';
import type { KeptArticle } from '../kept.ts';
import type { Problem } from '../problems.ts';
import type { Addresses } from './addresses.ts';
import { dataFile } from './dataFile.ts';
import type { Placed } from './placed.ts';

const SHARD_BYTES = 64 * 1024;
const MOST_SHARDS = 256;

/** An old address and the article that it leads to. */
export interface Redirect {
  from: Address;
  to: KeptArticle;
  /** File of the post that asks for it; left out where the press made it. */
  post?: string;
}

/**
 * Everything whose address does not carry its day, and the redirects. An
 * address that an article has is no redirect; of two redirects from one address
 * the first counts. `addresses` has those of the articles, and gets the redirects'.
 */
export function linkTable(
  articles: readonly Placed[],
  redirects: readonly Redirect[],
  addresses: Addresses,
): { links: Map<Address, Link>; problems: Problem[] } {
  const links = new Map<Address, Link>();
  const refused = new Map<string, Refusal>();
  for (const { entry, day } of articles) {
    if (!carriesDay(entry.url, day)) links.set(entry.url, { day });
  }
  for (const { from, to, post } of redirects) {
    if (addresses.take(from, to)) {
      links.set(from, { to: to.entry.url });
      continue;
    }
    const holder = addresses.holderOf(from) ?? null;
    if (holder === to || post === undefined) continue;
    const refusal = refused.get(addressKey(from));
    if (refusal) refusal.posts.push(post);
    else refused.set(addressKey(from), { from, holder, posts: [post] });
  }
  return { links, problems: [...refused.values()].map(explain) };
}

function carriesDay(url: Address, day: Day): boolean {
  const own = `/${day.slice(0, 4)}/${day.slice(5, 7)}/${day.slice(8)}/`;
  const at = url.lastIndexOf(own);
  // Most often only the title stands behind it: no other day can.
  const isLast = at >= 0 && !url.includes('/', at + own.length);
  return isLast || dayInAddress(url) === day;
}

/** An old address that leads elsewhere than its posts ask. */
interface Refusal {
  from: Address;
  /** Null where the paper itself has it. */
  holder: KeptArticle | null;
  posts: [string, ...string[]];
}

/** One problem for an address, however many posts ask for it: a template may have put it into all. */
function explain({ from, holder, posts }: Refusal): Problem {
  const asking = posts.length === 1 ? '1 post asks' : `${posts.length} posts ask`;
  const [file] = posts;
  if (!holder) {
    return {
      file,
      id: 'redirect-reserved',
      what: `old address ${from} is one of the paper's own pages; ${asking} for it`,
      mend: 'remove it from redirect_from',
    };
  }
  return {
    file,
    id: 'redirect-taken',
    what: `old address ${from} leads to ${holder.file}; ${asking} for it too`,
    mend: 'name it in redirect_from of one post only',
  };
}

/** Yields the shards of a link table; returns their hashes in the order of their numbers, or none for an empty table. */
export function* linkFiles(links: ReadonlyMap<Address, Link>): Generator<DataFile, Hash[]> {
  if (links.size === 0) return [];
  const hashes: Hash[] = [];
  for (const [number, json] of shardTexts(links).entries()) {
    const { hash, file } = dataFile(json, (name) => linksPath(number, name));
    hashes.push(hash);
    yield file;
  }
  return hashes;
}

/** JSON of as few shards, a power of two, as keep each within its size. */
function shardTexts(links: ReadonlyMap<Address, Link>): string[] {
  const rows = [...links]
    .sort(([a], [b]) => byText(a, b))
    .map(([url, link]) => ({ url, json: `${JSON.stringify(url)}:${JSON.stringify(link)}` }));
  for (let count = 1; ; count *= 2) {
    const shards = Array.from({ length: count }, (): string[] => []);
    for (const { url, json } of rows) shards[linkShard(url, count)]?.push(json);
    const texts = shards.map((shard) => `{${shard.join(',')}}`);
    const fit = texts.every((text) => Buffer.byteLength(text) <= SHARD_BYTES);
    if (fit || count === MOST_SHARDS) return texts;
  }
}
